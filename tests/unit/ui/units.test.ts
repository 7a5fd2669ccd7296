import { describe, expect, it } from 'vitest';
import { RULES, type Advice } from '../../../src/hairline/rules';
import { adviceWords, labelText } from '../../../src/ui/guideWords';
import { lengthWords, perAreaWords, shownAs } from '../../../src/ui/units';

describe('lengths', () => {
  it('are told in centimetres as they are', () => expect(lengthWords(7.3, 'cm', 'cm')).toBe('7.3 cm'));
  it('are told in inches to a hundredth', () => {
    expect(lengthWords(7.62, 'cm', 'in')).toBe('3.00 in');
    expect(lengthWords(12.7, 'mm', 'in')).toBe('0.50 in');
  });
  it('never change a count', () =>
    expect(shownAs(13_000, '', 0, 'in')).toEqual({ value: 13_000, unit: '', digits: 0 }));
});

describe('areas', () => {
  it('become square inches', () => {
    expect(shownAs(6.4516, 'cm²', 0, 'in')).toEqual({ value: 1, unit: 'sq in', digits: 1 });
    expect(perAreaWords(260, 'in')).toBe('1,677');
    expect(perAreaWords(250, 'cm')).toBe('250');
  });
});

describe('labels', () => {
  it('of the tape are bare centimetres in either unit', () => {
    expect(labelText('centimetres', 70, 'cm')).toBe('7');
    expect(labelText('centimetres', 70, 'in')).toBe('7');
  });
  it('of a third tell its height', () => expect(labelText('third-upper', 66, 'cm')).toBe('Upper third 6.6 cm'));
});

describe('every piece of advice', () => {
  const one = (rule: Advice['rule']): Advice => ({ rule, measured: 1, limit: 2, sides: ['left'], fix: () => ({}) });
  it.each(RULES)('%s says what, by which number, and why, in either unit', (rule) => {
    for (const unit of ['cm', 'in'] as const) {
      const { title, number, why } = adviceWords(one(rule), unit);
      expect(number).toMatch(unit === 'cm' ? /\d.*(cm|mm)/ : /\d.*in/);
      expect(title.length).toBeLessThan(36);
      expect(why).toMatch(/^[A-Z].*\.$/);
      expect(why.length).toBeLessThan(110);
    }
  });
});
