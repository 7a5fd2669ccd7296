import { describe, expect, it } from 'vitest';
import { DEFAULT_DESIGN } from '../../../src/design/schema';
import {
  added,
  allOnHead,
  allVariants,
  chosen,
  designAt,
  MAX_VARIANTS,
  nameAt,
  ONE_VARIANT,
  removed,
  renamed,
  type Designs,
} from '../../../src/design/variants';

const start: Designs = { design: DEFAULT_DESIGN, variants: ONE_VARIANT };
const styled = (designs: Designs, style: Designs['design']['style']): Designs => ({
  ...designs,
  design: { ...designs.design, style },
});
const stylesOf = (designs: Designs) => allVariants(designs).map(({ design }) => design.style);

/** A natural, B modern, C rounded, which is the present one. */
const three = styled(added(styled(added(start), 'modern')), 'rounded');

describe('variants', () => {
  it('begin as copies of the present design, which stays where it was', () => {
    expect(stylesOf(three)).toEqual(['natural', 'modern', 'rounded']);
    expect(three.variants.active).toBe(2);
    expect(designAt(three, 1).style).toBe('modern');
    expect(designAt(three, 2)).toBe(three.design);
    expect(() => designAt(three, 3)).toThrow(/no variant 3 of 3/);
  });

  it('keep their places when another one is chosen', () => {
    for (const index of [0, 1, 2]) {
      const now = chosen(three, index);
      expect([now.variants.active, now.design.style]).toEqual([index, ['natural', 'modern', 'rounded'][index]]);
      expect(stylesOf(now)).toEqual(stylesOf(three));
      expect(chosen(now, 2).design).toEqual(three.design);
    }
  });

  it('share the client, the skin and what is treated', () => {
    const shared = { client: { face: { age: 60 } }, tone: 8, zone: 'crown', later: 6 } as const;
    const edited = { ...three, design: { ...three.design, ...shared } };
    expect(designAt(edited, 0)).toMatchObject({ ...shared, style: 'natural' });
    expect(chosen(edited, 1).design).toMatchObject({ ...shared, style: 'modern' });
  });

  it('are six at most', () => {
    let designs = start;
    for (let i = 0; i < 10; i++) designs = added(designs);
    expect(allVariants(designs)).toHaveLength(MAX_VARIANTS);
  });

  it.each([
    [0, ['modern', 'rounded'], 1, 'rounded'],
    [1, ['natural', 'rounded'], 1, 'rounded'],
    [2, ['natural', 'modern'], 1, 'modern'],
  ])('without number %i leave the others in their order', (index, styles, active, present) => {
    const now = removed(three, index);
    expect(stylesOf(now)).toEqual(styles);
    expect([now.variants.active, now.design.style]).toEqual([active, present]);
  });

  it('of which the first is removed while it is shown give way to the second', () => {
    const now = removed(chosen(three, 0), 0);
    expect(stylesOf(now)).toEqual(['modern', 'rounded']);
    expect([now.variants.active, now.design.style]).toEqual([0, 'modern']);
  });

  it('never lose the last one', () => {
    expect(removed(start, 0)).toBe(start);
  });

  it('have names of their own', () => {
    const named = [0, 1, 2].reduce((designs, i) => renamed(designs, i, `No ${i}`), three);
    expect([0, 1, 2].map((i) => nameAt(named.variants, i))).toEqual(['No 0', 'No 1', 'No 2']);
    expect(chosen(named, 0).variants).toMatchObject({ active: 0, name: 'No 0' });
  });

  it('go to another head together, each as a design alone would', () => {
    const her = allOnHead(three, 'woman');
    expect(stylesOf(her)).toEqual(['female', 'modern', 'rounded']);
    expect(her.design.head).toBe('woman');
  });
});
