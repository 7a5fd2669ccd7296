import { describe, expect, test } from 'vitest';
import { ANSWERS, answersAt, findAnswers, TOPICS } from '../../../src/ui/answers/answers';

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

describe('the answers', () => {
  test.each(ASKED)('know “%s”', (_, id, search) => {
    expect(findAnswers(search)[0]?.id).toBe(id);
  });

  test('are one each, on a topic, short, and claim no growth of hair', () => {
    expect(new Set(ANSWERS.map(({ id }) => id)).size).toBe(ANSWERS.length);
    expect(ANSWERS.length).toBe(ASKED.length);
    for (const { topic, question, answer } of ANSWERS) {
      expect(TOPICS).toContain(topic);
      expect(question).toMatch(/\?$/);
      expect(answer.length).toBeLessThan(230);
      expect(answer).not.toMatch(/stimulat|regrow|blood flow|undetectable|guarantee|!/i);
    }
    expect(ANSWERS.find(({ id }) => id === 'grow')?.answer).toMatch(/^No\./);
  });

  test('are found without accents and case, none for what nobody asks', () => {
    expect(findAnswers('SÁUNA')[0]?.id).toBe('swim');
    expect(findAnswers('qwertz')).toEqual([]);
    expect(findAnswers('  ')).toHaveLength(ANSWERS.length);
    expect(findAnswers('<img src=x>')).toEqual([]);
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
