import { Scene } from 'three';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BeardEdits, HairEdits } from '../../src/design/client';
import { DEFAULT_DESIGN, type SessionCount, type ViewName } from '../../src/design/schema';
import { TIERS, type Tier } from '../../src/design/tier';
import { Figure } from '../../src/gpu/figure';
import * as hairParts from '../../src/gpu/hairParts';
import { MIB } from '../../src/gpu/ledger';
import { ratioOn, TIER_LOOKS } from '../../src/gpu/tiers';
import { loadAssets, loadBeard, withBeard, withExtras } from '../../src/scene/assets';
import { composeDots, meetClient, type Client } from '../../src/scene/client';
import { Dresser } from '../../src/scene/dresser';
import { pictureCamera } from '../../src/scene/lens';
import { lightOf } from '../../src/scene/shown';
import { framingOf, type Framing } from '../../src/scene/views';
import { studio } from '../../src/store/studio';
import type { LightName } from '../../src/design/contract';
import { drawn } from './support/picture';
import { openRenderer } from './support/renderer';

/** The window, CSS px. */
const SIZE = 80;
/** Pixels of the screen to one of those. */
const SCREEN = 3;

const { renderer, complaints, dispose } = openRenderer();
/** Whom a tier's figures are of, and how they are grown. */
const BEARDS = {
  none: undefined,
  stubble: { grows: true, lengthMm: 1, fill: true },
  full: { grows: true, lengthMm: 6 },
} as const satisfies Record<string, BeardEdits | undefined>;
type BeardName = keyof typeof BEARDS;

interface Person {
  readonly client: Client;
  readonly figures: ReadonlyMap<Tier, Figure>;
}

const people = new Map<BeardName, Person>();
beforeAll(async () => {
  const assets = await withExtras(withBeard(await loadAssets(() => undefined), await loadBeard()));
  for (const [name, beard] of Object.entries(BEARDS) as [BeardName, BeardEdits | undefined][]) {
    const design = { ...DEFAULT_DESIGN, client: { ...(beard && { beard }) } };
    const client = meetClient(assets, design);
    const { session } = composeDots(client, design);
    const figureIn = (tier: Tier) => {
      const quality = TIER_LOOKS[tier].figure;
      const figure = new Figure(client.head, client.dots, assets.hair, client.face, quality, client.bearded, hairParts);
      figure.updateDots(session);
      return figure;
    };
    people.set(name, { client, figures: new Map(TIERS.map((tier) => [tier, figureIn(tier)])) });
  }
});
afterAll(() => {
  for (const { figures } of people.values()) for (const figure of figures.values()) figure.dispose();
  dispose();
});

interface Shot {
  readonly framing: Framing;
  readonly sessions: SessionCount;
  readonly hair: HairEdits;
  readonly light: LightName;
  /** Left out: shaven. */
  readonly beard?: BeardName;
}

/** The page's window as a tier draws it, on nothing. */
function draw(tier: Tier, ratio: number, { framing, sessions, hair, light, beard = 'none' }: Shot): Uint8Array {
  const { client, figures } = people.get(beard)!;
  const figure = figures.get(tier)!;
  const sizePx = SIZE * ratio;
  const camera = pictureCamera(framing, sizePx, sizePx);
  const edits = { hair, ...(BEARDS[beard] && { beard: BEARDS[beard] }) };
  const state = { ...studio.getInitialState(), light, design: { ...DEFAULT_DESIGN, sessions, client: edits } };
  new Dresser().dress(figure, client, state, camera.position, sizePx);
  figure.updateLight(lightOf(state));
  figure.prepare(renderer);
  const scene = new Scene();
  scene.add(figure.group);
  return drawn(renderer, scene, camera, sizePx, sizePx);
}

const LINEAR = Float32Array.from({ length: 256 }, (_, value) => {
  const c = value / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
});

/** Mean linear light of red, green and blue, with black behind the head: its outline counts too. */
function meanOf(pixels: Uint8Array): readonly number[] {
  const sums = [0, 0, 0];
  pixels.forEach((value, i) => i % 4 < 3 && (sums[i % 4]! += LINEAR[value]!));
  return sums.map((sum) => (4 * sum) / pixels.length);
}

const viewOf = (view: ViewName) => framingOf(view, people.get('none')!.client.head);
const FRAMINGS = {
  'the whole head': () => viewOf('three-quarter'),
  'the crown': () => viewOf('crown'),
  'the hairline': () => viewOf('hairline'),
  'four centimetres of it': () => ({ ...viewOf('hairline'), heightMm: 40, widthMm: 40 }),
  'two centimetres of it': () => ({ ...viewOf('hairline'), heightMm: 20, widthMm: 20 }),
} as const;

const SHAVED: HairEdits = {};
const SHORT: HairEdits = { lengthMm: 6 };
const LONG: HairEdits = { lengthMm: 150, cut: 'middle' };
const COILY: HairEdits = { lengthMm: 6, type: 'coily' };
const AFRO: HairEdits = { lengthMm: 120, type: 'coily' };
const CURLY: HairEdits = { lengthMm: 60, cut: 'side', type: 'curly' };

test.each<[keyof typeof FRAMINGS, SessionCount, string, HairEdits, LightName, BeardName]>([
  ['the whole head', 0, 'shaved', SHAVED, 'clinic', 'none'],
  ['the whole head', 3, 'shaved', SHAVED, 'sun', 'none'],
  ['the whole head', 3, 'short', SHORT, 'clinic', 'none'],
  ['the whole head', 3, 'long', LONG, 'clinic', 'none'],
  ['the whole head', 3, 'shaved', SHAVED, 'clinic', 'stubble'],
  ['the whole head', 3, 'short', SHORT, 'window', 'full'],
  ['the crown', 0, 'long', LONG, 'window', 'none'],
  ['the crown', 3, 'curly', CURLY, 'clinic', 'none'],
  ['the hairline', 0, 'shaved', SHAVED, 'street', 'none'],
  ['the hairline', 3, 'shaved', SHAVED, 'clinic', 'none'],
  ['four centimetres of it', 3, 'shaved', SHAVED, 'clinic', 'none'],
  ['two centimetres of it', 3, 'shaved', SHAVED, 'clinic', 'none'],
])('%s after %i sessions, %s hair: the same mean colour in every tier', (place, sessions, name, hair, light, beard) => {
  const shot = { framing: FRAMINGS[place](), sessions, hair, light, beard };
  const meanIn = (tier: Tier, moving: boolean) => {
    const look = TIER_LOOKS[tier];
    return meanOf(draw(tier, ratioOn(SCREEN, moving ? look.moving : look.rest), shot));
  };
  const usual = meanIn('standard', false);
  for (const [tier, moving] of [
    ['light', true],
    ['light', false],
    ['fine', false],
  ] as const) {
    const off = meanIn(tier, moving).map((value, k) => 100 * (value / usual[k]! - 1));
    const told = `${tier}${moving ? ', moving' : ''}: ${off.map((percent) => percent.toFixed(2)).join(' / ')} %`;
    console.log(`${place}, ${sessions} sessions, ${name}, beard ${beard}, ${light}; ${told}`);
    expect(Math.max(...off.map(Math.abs)), `off in ${told}`).toBeLessThan(1);
  }
  expect(complaints).toEqual([]);
});

test('long hair shades the skin from its first picture on', () => {
  const shot = { framing: FRAMINGS['the whole head'](), sessions: 0, light: 'clinic' } as const;
  draw('light', 1, { ...shot, hair: SHAVED });
  const first = draw('light', 1, { ...shot, hair: LONG });
  expect(draw('light', 1, { ...shot, hair: LONG })).toEqual(first);
});

const MOST_MIB: Readonly<Record<Tier, number>> = { light: 48, standard: 96, fine: 96 };
const PEOPLE: readonly [string, HairEdits, BeardName][] = [
  ['long hair', CURLY, 'none'],
  ['a beard', SHAVED, 'full'],
  ['long hair and a beard', LONG, 'full'],
  ['coily hair and a beard', COILY, 'full'],
  ['coily hair and a filled beard', COILY, 'stubble'],
  ['long hair and a filled beard', LONG, 'stubble'],
  ['curly hair and a filled beard', CURLY, 'stubble'],
  ['an afro and a filled beard', AFRO, 'stubble'],
];

test.each(TIERS.flatMap((tier) => PEOPLE.map((person) => [tier, ...person] as const)))(
  'the tier %s with %s keeps no more than it may',
  (tier, name, hair, beard) => {
    draw(tier, 1, { framing: FRAMINGS['the whole head'](), sessions: 3, hair, beard, light: 'clinic' });
    const mib = people.get(beard)!.figures.get(tier)!.ledger.bytes() / MIB;
    console.log(`${tier}, ${name}: ${mib.toFixed(1)} MiB`);
    expect(mib).toBeLessThan(MOST_MIB[tier]);
  },
);
