/**
 * What clients ask, answered in the clinic's sense (facts.md, the clinic's FAQ): short, calm, no promise, nothing about hair growing.
 * Order within a topic is that of the list.
 */

import { leastSession } from '../../plan/price';
import { priceWords } from '../../plan/planWords';
import type { Prices } from '../../plan/prices';
import { spoken, t } from '../../words/say';

export const TOPICS = ['basics', 'sessions', 'healing', 'later', 'hair', 'scars', 'money'] as const;
export type Topic = (typeof TOPICS)[number];

/** Parts of the page that a question belongs beside. */
export type Place = 'sessions' | 'time' | 'style' | 'shade' | 'hair' | 'loss' | 'scars' | 'beard' | 'grafts' | 'area';

export interface Answer {
  readonly id: string;
  readonly topic: Topic;
  readonly question: string;
  /** What it says goes with the clinic's prices where it speaks of them. */
  readonly answer: string | ((prices: Prices) => string);
  /** Where it is offered besides the list. */
  readonly places?: readonly Place[];
  /** Other words that people look it up by. */
  readonly words?: string;
}

export const TOPIC_WORDS: Readonly<Record<Topic, string>> = spoken({
  basics: 'What it is',
  sessions: 'The sessions',
  healing: 'The first days',
  later: 'The years after',
  hair: 'Your own hair',
  scars: 'Scars and transplants',
  money: 'Price and appointment',
});

export const ANSWERS: readonly Answer[] = spoken(
  [
    {
      id: 'what',
      topic: 'basics',
      question: 'What is scalp micropigmentation?',
      answer:
        'Thousands of tiny dots of pigment, set shallowly into the scalp with fine needles, that look like shaved follicles. No surgery. It is also called SMP, hair tattoo or microdot pigmentation.',
      words: 'names medical cosmetic tattoo',
    },
    {
      id: 'tattoo',
      topic: 'basics',
      question: 'How is it different from a tattoo?',
      answer:
        'The pigment is carbon alone, without dyes, so it pales to a lighter black and keeps its hue. It lies shallower than a tattoo, and it is dots, not lines or shading.',
      places: ['shade'],
      words: 'ink colour blue green',
    },
    {
      id: 'hairlines',
      topic: 'basics',
      question: 'Which hairlines can I choose?',
      answer:
        'Any: conservative, modern, a barber’s edge-up, a widow’s peak, or one that you draw yourself. Try them here first.',
      places: ['style'],
      words: 'shape design',
    },
    {
      id: 'detect',
      topic: 'basics',
      question: 'Will people notice?',
      answer:
        'Done well, it should pass for a shaved head. Hairline, shade and a soft edge decide that, so look at them here from near by and in hard light.',
      places: ['style'],
      words: 'natural fake detect see',
    },
    {
      id: 'pain',
      topic: 'sessions',
      question: 'Does it hurt?',
      answer: 'Most people call it 3 to 4 out of 10, like mosquito bites. It depends on how sensitive your scalp is.',
      places: ['sessions'],
      words: 'pain level needle',
    },
    {
      id: 'how-many',
      topic: 'sessions',
      question: 'How many sessions do I need?',
      answer: 'Three are recommended, at least two weeks apart. You decide: some stop after one or two.',
      places: ['sessions'],
      words: 'treatments number',
    },
    {
      id: 'how-long',
      topic: 'sessions',
      question: 'How long does a session take?',
      answer: 'Usually 2 to 4 hours, less or more depending on how much hair is lost.',
      places: ['sessions', 'area'],
      words: 'hours time duration',
    },
    {
      id: 'first',
      topic: 'sessions',
      question: 'What does the first session look like?',
      answer:
        'Lighter than the end result, on purpose. It is a foundation; each later session adds density until it matches your own follicles.',
      places: ['sessions'],
      words: 'expect pale light',
    },
    {
      id: 'between',
      topic: 'sessions',
      question: 'How long do I wait between sessions?',
      answer:
        'At least 14 days. Before the second and the third session the practitioner checks that the skin has healed.',
      places: ['sessions', 'time'],
      words: 'healing time evaluation second third',
    },
    {
      id: 'fourth',
      topic: 'sessions',
      question: 'What if I need a fourth session?',
      answer: fourthAnswer,
      places: ['sessions'],
      words: 'additional extra',
    },
    {
      id: 'day-off',
      topic: 'healing',
      question: 'Do I need a day off work?',
      answer: 'No. But for five days keep the treated skin clean and dry: no washing, no heavy sweating.',
      places: ['time'],
      words: 'days off job',
    },
    {
      id: 'aftercare',
      topic: 'healing',
      question: 'How do I look after it?',
      answer:
        'Mild, natural soap and shampoo without acids; a moisturiser if your scalp is dry; a clipper rather than a razor; sunscreen in the sun.',
      places: ['time'],
      words: 'care instructions moisturizer dandruff',
    },
    {
      id: 'soap',
      topic: 'healing',
      question: 'When may I use soap or shampoo?',
      answer: 'After 5 to 6 days, best a natural one without acids.',
      places: ['time'],
      words: 'wash washing',
    },
    {
      id: 'sweat',
      topic: 'healing',
      question: 'Does sweat harm it?',
      answer: 'Not in the long run. Only in the first 5 days avoid heavy sweating, so that it heals well.',
      places: ['time'],
      words: 'sport gym sweating',
    },
    {
      id: 'swim',
      topic: 'healing',
      question: 'When may I swim or go to the sauna?',
      answer: 'Ten days after each session.',
      places: ['time'],
      words: 'pool sea steam',
    },
    {
      id: 'shave',
      topic: 'healing',
      question: 'When may I shave or clip my hair again?',
      answer: 'After 5 days. A clipper is better than a razor.',
      places: ['time', 'hair'],
      words: 'buzz cut razor',
    },
    {
      id: 'hat',
      topic: 'healing',
      question: 'May I wear a hat?',
      answer: 'Yes, at any time, if it is new or freshly washed.',
      places: ['time'],
      words: 'cap helmet',
    },
    {
      id: 'lasts',
      topic: 'later',
      question: 'How long does it last?',
      answer:
        'Usually 3 to 4 years until it pales a little, depending on sun and way of life. A short touch-up freshens it for years.',
      places: ['time'],
      words: 'fade fading years results',
    },
    {
      id: 'permanent',
      topic: 'later',
      question: 'Is it permanent?',
      answer: 'Yes. It pales over the years but does not vanish. One touch-up session makes it crisp again.',
      places: ['time'],
      words: 'semi-permanent remove',
    },
    {
      id: 'touch-up-when',
      topic: 'later',
      question: 'When is a touch-up due?',
      answer: touchUpAnswer,
      places: ['time'],
      words: 'refresh come back',
    },
    {
      id: 'touch-up-how',
      topic: 'later',
      question: 'What happens at a touch-up?',
      answer:
        'It is a session like the others, as long as the area is large: 2 to 3 hours for a wholly bald top (Norwood 6 to 7).',
      places: ['time'],
      words: 'procedure',
    },
    {
      id: 'sun',
      topic: 'later',
      question: 'What does the sun do to it?',
      answer:
        'Ultraviolet light breaks pigment up and pales it, and it harms the skin. Use sunscreen, a hat, or shade when you are out for long.',
      places: ['time'],
      words: 'uv sunscreen exposure',
    },
    {
      id: 'types',
      topic: 'hair',
      question: 'Does it work for my type and colour of hair?',
      answer: 'For all types. It looks best with darker hair, since the pigment is a shade of black or grey.',
      places: ['hair', 'shade'],
      words: 'blond red curly coily afro',
    },
    {
      id: 'long',
      topic: 'hair',
      question: 'Does it work under long hair?',
      answer: 'Yes. Dots between the hairs darken the scalp where it shines through, so that thin areas look fuller.',
      places: ['hair', 'loss'],
      words: 'density women thinning',
    },
    {
      id: 'grey',
      topic: 'hair',
      question: 'I am going grey. Will it match?',
      answer: 'Yes. The pigment is diluted from black to grey until it goes with your mix of hairs.',
      places: ['hair', 'shade'],
      words: 'gray white salt pepper',
    },
    {
      id: 'cut-before',
      topic: 'hair',
      question: 'Should I cut my hair before a session?',
      answer:
        'For a shaved look, clip it as short as you can before each session. To add density to longer hair, keep its length.',
      places: ['hair', 'sessions'],
      words: 'buzz length',
    },
    {
      id: 'dye',
      topic: 'hair',
      question: 'When may I dye my hair?',
      answer: 'Wait three to four weeks after a session.',
      places: ['hair'],
      words: 'colour colouring',
    },
    {
      id: 'own-hair',
      topic: 'hair',
      question: 'Does it harm the hair that I have?',
      answer: 'No. The pigment lies in the upper skin and leaves follicles and roots alone.',
      places: ['hair', 'loss'],
      words: 'affect current existing damage',
    },
    {
      id: 'grow',
      topic: 'hair',
      question: 'Will my hair grow back?',
      answer: 'No. It changes how the scalp looks, not how hair grows.',
      places: ['loss'],
      words: 'regrow growth',
    },
    {
      id: 'minoxidil',
      topic: 'hair',
      question: 'May I use minoxidil or finasteride?',
      answer:
        'Stop during the treatment and for 30 days after the last session, so that the pigment settles. Ask your doctor before you stop a medicine.',
      places: ['loss', 'time'],
      words: 'rogaine propecia medicine',
    },
    {
      id: 'beard',
      topic: 'hair',
      question: 'Can a patchy beard be filled?',
      answer: 'Yes, by the same technique and with the same pigment.',
      places: ['beard'],
      words: 'face moustache',
    },
    {
      id: 'scars',
      topic: 'scars',
      question: 'Can it hide transplant scars?',
      answer:
        'Yes: the strip of a FUT, the small dots of an FUE, and most other scars on the scalp. Scar skin takes pigment less evenly, so it builds up over the sessions.',
      places: ['scars'],
      words: 'fut fue camouflage accident',
    },
    {
      id: 'keloid',
      topic: 'scars',
      question: 'And keloids?',
      answer:
        'Wait at least a year until it has settled. Then the clinic judges by its size, colour and texture, from a picture to begin with.',
      places: ['scars'],
      words: 'raised thick scar',
    },
    {
      id: 'transplant-before',
      topic: 'scars',
      question: 'I have had a transplant. When can I have SMP?',
      answer: 'A year after the surgery. It then adds density between the transplanted hairs and hides the scars.',
      places: ['grafts', 'scars'],
      words: 'after hair transplant',
    },
    {
      id: 'transplant-after',
      topic: 'scars',
      question: 'Can I still have a transplant later?',
      answer: 'Yes. Follicles are not touched. Wait at least a month after the last session.',
      places: ['grafts'],
      words: 'before surgery',
    },
    {
      id: 'price',
      topic: 'money',
      question: 'What does it cost?',
      answer: priceAnswer,
      places: ['area'],
      words: 'price quote dollars',
    },
    {
      id: 'payment',
      topic: 'money',
      question: 'How do I pay?',
      answer: 'Session by session, before or right after each one, in cash or by card. There are no payment plans.',
      places: ['area'],
      words: 'instalments rates credit card options',
    },
    {
      id: 'consultation',
      topic: 'money',
      question: 'Is the consultation free?',
      answer: 'Yes.',
      words: 'charge appointment',
    },
    {
      id: 'start',
      topic: 'money',
      question: 'When can we start?',
      answer:
        'Write to the clinic or call. You get a free consultation in person, or an appointment for the first session.',
      words: 'book appointment begin',
    },
  ],
  'question',
  'answer',
  'words',
);

function fourthAnswer({ fourth, touchUp, ...prices }: Prices): string {
  if (fourth === 0 && touchUp === 0)
    return t('Where the third is not enough, a fourth session or a touch-up after it is free.');
  if (fourth === 0) return t('Where the third is not enough, a fourth session is free.');
  return fourth === 'ask'
    ? t('Where the third is not enough, there is a fourth session. Ask the clinic for its price.')
    : t('Where the third is not enough, there is a fourth session: {price}.', { price: priceWords(fourth, prices) });
}

function touchUpAnswer({ touchUp, ...prices }: Prices): string {
  if (touchUp === 0)
    return t(
      'When the dots look lighter than your own shaved hair, usually not before one or two years. The first one is free for returning clients.',
    );
  return touchUp === 'ask'
    ? t(
        'When the dots look lighter than your own shaved hair, usually not before one or two years. Ask the clinic for its price.',
      )
    : t(
        'When the dots look lighter than your own shaved hair, usually not before one or two years. The first one for returning clients: {price}.',
        { price: priceWords(touchUp, prices) },
      );
}

function priceAnswer(prices: Prices): string {
  const { price, from } = leastSession(prices);
  if (price === 'ask' || price === 0)
    return t('It depends on how much is treated. Scars have prices of their own. Ask the clinic for a quote.');
  return t('A session costs {price}, scars apart. How much is treated decides; the clinic gives you a quote.', {
    price: priceWords(price, { currency: prices.currency, from }),
  });
}

/** An answer as it is told beside these prices. */
export const answerWords = ({ answer }: Answer, prices: Prices): string =>
  typeof answer === 'string' ? answer : answer(prices);

/** Without accents and case, so that people find what they mean. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

const wordsOf = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The answers that hold every word of a search, the best fit first; all for an empty one. */
export function findAnswers(search: string, prices: Prices): readonly Answer[] {
  const words = wordsOf(search);
  const fits = ANSWERS.map((answer) => ({ answer, score: scoreOf(answer, answerWords(answer, prices), words) })).filter(
    ({ score }) => score > 0,
  );
  return fits.toSorted((a, b) => b.score - a.score).map(({ answer }) => answer);
}

/** A word in the question counts most; 0 where one is missing. */
function scoreOf({ question, words = '' }: Answer, answer: string, searched: readonly string[]): number {
  const [asked, known, said] = [wordsOf(question), wordsOf(words), wordsOf(answer)];
  const has = (text: readonly string[], start: string) => text.some((word) => word.startsWith(start));
  let score = 1;
  for (const word of searched) {
    const fit = has(asked, word) ? 4 : has(known, word) ? 3 : has(said, word) ? 1 : 0;
    if (fit === 0) return 0;
    score += fit;
  }
  return score;
}

/** What is asked beside a part of the page. */
export const answersAt = (place: Place): readonly Answer[] => ANSWERS.filter(({ places }) => places?.includes(place));
