import { PerspectiveCamera, Vector3 } from 'three';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HAIR_TYPES, type HairEdits } from '../../src/design/client';
import { LOW } from '../../src/gpu/figure';
import { longLook } from '../../src/hair/longLook';
import { strandLook, strandShare } from '../../src/hair/strandLook';
import { hairColours, irisColours } from '../../src/optics/hairColour';
import { GrownStubble, shavedLook } from '../../src/optics/stubble';
import { cameraOver, lightOf, makeFigure, PLAIN, type PosedFigure } from './support/figure';
import { openRenderer } from './support/renderer';

const { renderer, complaints, dispose } = openRenderer();
let posed: PosedFigure;
beforeAll(async () => {
  posed = await makeFigure(LOW.chartPx);
});
afterAll(() => {
  posed.figure.dispose();
  dispose();
});

const SKIN = [0.42, 0.26, 0.18] as const;

/** Has the figure wear hair; returns the look of the skin below it. */
function wear(hair: HairEdits, lengthMm: number) {
  const colours = hairColours(hair);
  const standing = strandLook(hair, lengthMm);
  const iris = irisColours(hair.eyes);
  posed.figure.updateHair({
    standing,
    long: longLook(hair, lengthMm),
    brows: colours.brows,
    browsGrey: colours.browsGrey,
    iris,
  });
  const grown = new GrownStubble();
  const shaved = shavedLook(colours, SKIN);
  grown.update(shaved, lengthMm, strandShare(lengthMm), colours.mean, SKIN);
  const { stubbleStrength, stubbleReturn, stubbleMeanReturn, dashLength } = grown;
  return {
    ...PLAIN,
    albedo: SKIN,
    stubbleStrength,
    stubbleReturn,
    stubbleMeanReturn,
    dashLength,
    greyDash: shaved.greyDash,
    flat: false,
  };
}

/** Mean linear luminance of a square of the back of the head. */
function meanOf(hair: HairEdits, lengthMm: number, sizePx: number, spanMm = 36): number {
  const look = wear(hair, lengthMm);
  const camera = cameraOver(posed.figure, new Vector3(0.15, 0.1, -1), spanMm);
  const light = lightOf(renderer, posed, look, camera, sizePx);
  let sum = 0;
  for (let i = 0; i < light.length; i += 3) sum += 0.2126 * light[i]! + 0.7152 * light[i + 1]! + 0.0722 * light[i + 2]!;
  return sum / (light.length / 3);
}

const LENGTHS = [0.1, 0.5, 0.75, 1, 1.5, 3, 6, 10, 13];

describe('short hair', () => {
  test('darkens the scalp the more the longer it is, without a step', () => {
    const means = LENGTHS.map((mm) => meanOf({}, mm, 128));
    const text = means.map((value) => value.toFixed(4)).join(', ');
    for (let i = 1; i < means.length; i++) {
      expect(means[i], `means ${text}`).toBeLessThan(means[i - 1]!);
      expect(means[i]! / means[i - 1]!, `means ${text}`).toBeGreaterThan(0.5);
    }
    expect(complaints).toEqual([]);
  });

  test('is as dark from afar as from near by', () => {
    for (const mm of [1.5, 6, 13]) {
      // 0.2 and 0.8 mm a pixel.
      const [near, far] = [meanOf({}, mm, 180), meanOf({}, mm, 45)];
      expect(Math.abs(far / near - 1), `${mm} mm: ${near} ${far}`).toBeLessThan(0.08);
    }
  });

  test('hides the scalp whatever its type, from standing to falling', () => {
    const standing = meanOf({}, 10, 96);
    for (const type of HAIR_TYPES)
      for (const mm of [15, 25, 40]) expect(meanOf({ type }, mm, 96), `${type}, ${mm} mm`).toBeLessThan(2.6 * standing);
  });

  test('is lighter where it is grey, and a mix in between', () => {
    for (const mm of [0.5, 6]) {
      const [dark, mixed, grey] = [0, 0.5, 1].map((share) => meanOf({ grey: share }, mm, 96));
      expect(mixed).toBeGreaterThan(dark! * 1.01);
      expect(grey).toBeGreaterThan(mixed! * 1.01);
    }
  });

  test('another length uploads nothing', () => {
    meanOf({}, 3, 32);
    const gl = renderer.getContext() as WebGL2RenderingContext;
    let bytes = 0;
    const calls = ['bufferData', 'bufferSubData', 'texImage2D', 'texSubImage2D'] as const;
    for (const name of calls) {
      const upload = gl[name].bind(gl) as (...args: unknown[]) => void;
      const counting = (...args: unknown[]) => {
        for (const data of args) if (ArrayBuffer.isView(data)) bytes += data.byteLength;
        upload(...args);
      };
      Object.assign(gl, { [name]: counting });
    }
    const { geometries } = renderer.info.memory;
    for (const mm of [0.3, 1, 5, 13]) meanOf({}, mm, 32);
    for (const name of calls) delete (gl as Partial<WebGL2RenderingContext>)[name];
    expect(bytes).toBe(0);
    expect(renderer.info.memory.geometries).toBe(geometries);
  });

  test('stands out at the edge of the head', () => {
    const edge = (mm: number) => {
      wear({}, mm);
      const camera = edgeCamera();
      return outside(camera);
    };
    const [shaved, short] = [edge(0.5), edge(6)];
    expect(shaved).toBeGreaterThan(0);
    expect(short).toBeGreaterThan(3 * shaved);
  });
});

/** Looks past the back of the head, 0.1 mm a pixel. */
function edgeCamera(): PerspectiveCamera {
  const camera = new PerspectiveCamera((2 * Math.atan(12.8 / 900) * 180) / Math.PI, 1, 400, 1800);
  const back = posed.client.head.landmarks.occiput.at;
  camera.position.set(900, back[1], back[2]);
  camera.lookAt(0, back[1], back[2]);
  camera.updateMatrixWorld();
  return camera;
}

/** Pixels that hair takes from what is behind the head. */
function outside(camera: PerspectiveCamera): number {
  const shown = (hair: boolean): number => {
    posed.figure.updateLook({ ...PLAIN, flat: false }, camera.position, 0.1);
    posed.figure.prepare(renderer);
    posed.figure['standing']!.visible &&= hair;
    renderer.setSize(256, 256, false);
    renderer.setClearColor(0, 0);
    renderer.clear();
    renderer.render(posed.scene, camera);
    const pixels = new Uint8Array(4 * 256 * 256);
    const gl = renderer.getContext();
    gl.readPixels(0, 0, 256, 256, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    return pixels.filter((value, i) => i % 4 === 3 && value > 20).length;
  };
  return shown(true) - shown(false);
}

describe('long hair', () => {
  test('is made when it is first long, leaves nothing when it is cut, and covers the scalp', () => {
    const { ledger } = posed.figure;
    const bare = meanOf({}, 0.5, 64);
    const before = ledger.bytes('stubble');
    const long = meanOf({ cut: 'back' }, 120, 64);
    expect(ledger.bytes('stubble')).toBeGreaterThan(before);
    expect(long).toBeLessThan(0.5 * bare);
    expect(meanOf({}, 0.5, 64)).toBeCloseTo(bare, 9);
    // But the picture of how it shades the skin.
    expect(ledger.bytes('stubble') - before).toBeLessThan(100_000);
    expect(complaints).toEqual([]);
  });

  test('another length moves the guides alone', () => {
    meanOf({ cut: 'side' }, 60, 32);
    const strands = posed.figure['long']!['parts']!.strands.version;
    meanOf({ cut: 'side' }, 70, 32);
    expect(posed.figure['long']!['parts']!.strands.version).toBe(strands);
  });

  test('more waves are drawn by the same program, with strands a little fewer, and leave nothing behind', () => {
    const { ledger } = posed.figure;
    meanOf({ type: 'wavy' }, 60, 32);
    const [parts, programs] = [posed.figure['long']!['parts']!, renderer.info.programs!.length];
    const { version } = parts.strands;
    const segments = new Set<number>();
    for (const mm of [60, 100, 140, 180, 220, 260, 300]) {
      const [before, bytes] = [renderer.info.memory.geometries, ledger.bytes('stubble')];
      meanOf({ type: 'wavy' }, mm, 32);
      expect(renderer.info.memory.geometries).toBe(before);
      expect(Math.abs(ledger.bytes('stubble') - bytes)).toBeLessThan(30_000);
      segments.add(parts.wisps.segments);
    }
    expect(segments.size).toBeGreaterThan(4);
    expect(renderer.info.programs!.length).toBe(programs);
    expect(posed.figure['long']!['parts']!.strands.version).toBe(version);
    expect(complaints).toEqual([]);
  });

  test.each(['middle', 'side', 'crown', 'back'] as const)('worn %s, curly, draws without a complaint', (cut) => {
    expect(meanOf({ cut, type: 'curly' }, 90, 32)).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });
});
