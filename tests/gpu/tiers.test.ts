import { Scene } from 'three';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HairEdits } from '../../src/design/client';
import { DEFAULT_DESIGN, type SessionCount } from '../../src/design/schema';
import { TIERS, type Tier } from '../../src/design/tier';
import { Figure } from '../../src/gpu/figure';
import * as hairParts from '../../src/gpu/hairParts';
import { MIB } from '../../src/gpu/ledger';
import { ratioOn, TIER_LOOKS } from '../../src/gpu/tiers';
import { loadAssets, withExtras } from '../../src/scene/assets';
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
const figures = new Map<Tier, Figure>();
let client: Client;
beforeAll(async () => {
  const assets = await withExtras(await loadAssets(() => undefined));
  client = meetClient(assets, DEFAULT_DESIGN);
  const { session } = composeDots(client, DEFAULT_DESIGN);
  for (const tier of TIERS) {
    const figure = new Figure(
      client.head,
      client.dots,
      assets.hair,
      client.face,
      TIER_LOOKS[tier].figure,
      undefined,
      hairParts,
    );
    figure.updateDots(session);
    figures.set(tier, figure);
  }
});
afterAll(() => {
  for (const figure of figures.values()) figure.dispose();
  dispose();
});

interface Shot {
  readonly framing: Framing;
  readonly sessions: SessionCount;
  readonly hair: HairEdits;
  readonly light: LightName;
}

/** The page's window as a tier draws it, on nothing. */
function draw(tier: Tier, ratio: number, { framing, sessions, hair, light }: Shot): Uint8Array {
  const figure = figures.get(tier)!;
  const sizePx = SIZE * ratio;
  const camera = pictureCamera(framing, sizePx, sizePx);
  const state = { ...studio.getInitialState(), light, design: { ...DEFAULT_DESIGN, sessions, client: { hair } } };
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

const FRAMINGS = {
  'the whole head': () => framingOf('three-quarter', client.head),
  'the crown': () => framingOf('crown', client.head),
  'the hairline': () => framingOf('hairline', client.head),
  'four centimetres of it': () => ({ ...framingOf('hairline', client.head), heightMm: 40, widthMm: 40 }),
  'two centimetres of it': () => ({ ...framingOf('hairline', client.head), heightMm: 20, widthMm: 20 }),
} as const;

const SHAVED: HairEdits = {};
const SHORT: HairEdits = { lengthMm: 6 };
const LONG: HairEdits = { lengthMm: 150, cut: 'middle' };
const CURLY: HairEdits = { lengthMm: 60, cut: 'side', type: 'curly' };

test.each<[keyof typeof FRAMINGS, SessionCount, string, HairEdits, LightName]>([
  ['the whole head', 0, 'shaved', SHAVED, 'clinic'],
  ['the whole head', 3, 'shaved', SHAVED, 'sun'],
  ['the whole head', 3, 'short', SHORT, 'clinic'],
  ['the whole head', 3, 'long', LONG, 'clinic'],
  ['the crown', 0, 'long', LONG, 'window'],
  ['the crown', 3, 'curly', CURLY, 'clinic'],
  ['the hairline', 0, 'shaved', SHAVED, 'street'],
  ['the hairline', 3, 'shaved', SHAVED, 'clinic'],
  ['four centimetres of it', 3, 'shaved', SHAVED, 'clinic'],
  ['two centimetres of it', 3, 'shaved', SHAVED, 'clinic'],
])('%s after %i sessions, %s hair: the same mean colour in every tier', (place, sessions, name, hair, light) => {
  const shot = { framing: FRAMINGS[place](), sessions, hair, light };
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
    console.log(`${place}, ${sessions} sessions, ${name}, ${light}; ${told}`);
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

test.each([
  ['light', 48],
  ['standard', 96],
  ['fine', 96],
] as const)('the tier %s with long hair keeps no more than %i MiB', (tier, most) => {
  draw(tier, 1, { framing: FRAMINGS['the whole head'](), sessions: 3, hair: CURLY, light: 'clinic' });
  const mib = figures.get(tier)!.ledger.bytes() / MIB;
  console.log(`${tier}: ${mib.toFixed(1)} MiB`);
  expect(mib).toBeLessThan(most);
});
