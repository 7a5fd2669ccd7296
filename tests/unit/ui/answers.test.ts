import { describe, expect, test } from 'vitest';
import { DEFAULT_PRICES, UNKNOWN_PRICES, type Prices } from '../../../src/plan/prices';
import { ANSWERS, answersAt, answerWords, findAnswers, TOPICS } from '../../../src/ui/answers/answers';

/** What the clinic's own list asks, in its order: each by a few words that must find its answer at the top. */
const ASKED = [
  ['what other names does it have', 'what', 'names'],
  ['price of the procedure', 'price', 'price'],
  ['charge for a consultation', 'consultation', 'consultation'],
  ['how many treatments', 'how-many', 'how many'],
  ['how long do results last', 'lasts', 'how long last'],
  ['how long does the procedure take', 'how-long', 'session take'],
  ['does it hurt', 'pain', 'pain'],
  ['permanent or semi-permanent', 'permanent', 'semi-permanent'],
  ['aftercare instructions', 'aftercare', 'care instructions'],
  ['when to come back for a touch-up', 'touch-up-when', 'touch-up due'],
  ['when can we get started', 'start', 'start'],
  ['payment options', 'payment', 'payment'],
  ['a day off from work', 'day-off', 'day off'],
  ['the 1st session', 'first', 'first session'],
  ['hairline options', 'hairlines', 'hairlines choose'],
  ['will hair grow back', 'grow', 'grow back'],
  ['cut hair before each treatment', 'cut-before', 'cut before'],
  ['will people detect it', 'detect', 'notice'],
  ['difference from a body tattoo', 'tattoo', 'different tattoo'],
  ['transplant scars', 'scars', 'transplant scars'],
  ['rogaine, minoxidil, propecia', 'minoxidil', 'propecia'],
  ['dye my hair', 'dye', 'dye'],
  ['any type and colour of hair', 'types', 'type colour'],
  ['long hair', 'long', 'long hair'],
  ['gray hair', 'grey', 'gray'],
  ['soap or shampoo', 'soap', 'shampoo'],
  ['wear a hat', 'hat', 'hat'],
  ['pool or sauna', 'swim', 'sauna'],
  ['a transplant after SMP', 'transplant-after', 'still transplant'],
  ['SMP after a transplant', 'transplant-before', 'had transplant'],
  ['keloid scars', 'keloid', 'keloid'],
  ['healing time between sessions', 'between', 'between sessions'],
  ['price of a 4th session', 'fourth', 'fourth session'],
  ['when to shave or buzz', 'shave', 'buzz again'],
  ['does sweating damage it', 'sweat', 'sweat'],
  ['why sun is bad', 'sun', 'sun'],
  ['how a touch-up works', 'touch-up-how', 'happens touch-up'],
  ['patchy beard', 'beard', 'patchy beard'],
  ['does it affect my current hair', 'own-hair', 'harm hair'],
] as const;

const told = (id: string, prices: Prices) =>
  answerWords(
    ANSWERS.find((answer) => answer.id === id)!,
    prices,
  );
const find = (search: string) => findAnswers(search, DEFAULT_PRICES);

describe('the answers', () => {
  test.each(ASKED)('know “%s”', (_, id, search) => {
    expect(find(search)[0]?.id).toBe(id);
  });

  test('are one each, on a topic, short, and claim no growth of hair', () => {
    expect(new Set(ANSWERS.map(({ id }) => id)).size).toBe(ANSWERS.length);
    expect(ANSWERS.length).toBe(ASKED.length);
    for (const one of ANSWERS) {
      const { topic, question } = one;
      const answer = answerWords(one, DEFAULT_PRICES);
      expect(TOPICS).toContain(topic);
      expect(question).toMatch(/\?$/);
      expect(answer.length).toBeLessThan(230);
      expect(answer).not.toMatch(/stimulat|regrow|blood flow|undetectable|guarantee|!/i);
    }
    expect(told('grow', DEFAULT_PRICES)).toMatch(/^No\./);
  });

  test('speak of money as the plan does', () => {
    expect(told('price', DEFAULT_PRICES)).toMatch(/from \$600/);
    expect(told('fourth', DEFAULT_PRICES)).toMatch(/free/);
    expect(told('touch-up-when', DEFAULT_PRICES)).toMatch(/free/);
    const own: Prices = { ...DEFAULT_PRICES, currency: 'EUR', session: 550, from: false, fourth: 200, touchUp: 90 };
    expect(told('price', own)).toMatch(/costs €550,/);
    expect(told('price', { ...own, norwood: { 3: 1500 } })).toMatch(/from €500/);
    expect(told('fourth', own)).toMatch(/€200/);
    expect(told('touch-up-when', own)).toMatch(/€90/);
    expect(told('fourth', { ...own, fourth: 0 })).toMatch(/session is free/);
    for (const id of ['price', 'fourth', 'touch-up-when']) {
      expect(told(id, own)).not.toMatch(/free|600/);
      expect(told(id, UNKNOWN_PRICES)).toMatch(/Ask the clinic/);
      expect(told(id, UNKNOWN_PRICES)).not.toMatch(/free|\d/);
    }
  });

  test('are found without accents and case, none for what nobody asks', () => {
    expect(find('SÁUNA')[0]?.id).toBe('swim');
    expect(find('qwertz')).toEqual([]);
    expect(find('  ')).toHaveLength(ANSWERS.length);
    expect(find('<img src=x>')).toEqual([]);
  });

  test('stand beside the thing they are about', () => {
    for (const place of [
      'sessions',
      'time',
      'style',
      'shade',
      'hair',
      'loss',
      'scars',
      'beard',
      'grafts',
      'area',
    ] as const)
      expect(answersAt(place)).not.toEqual([]);
  });
});
