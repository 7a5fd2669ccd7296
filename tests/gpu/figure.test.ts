import { PerspectiveCamera, RawShaderMaterial, Mesh, PlaneGeometry, Scene, Vector3, GLSL3 } from 'three';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withIncludes } from '../../src/gpu/shaderSource';
import { HEALED } from '../../src/gpu/skin';
import { cameraOver, makeFigure, meanLight, PLAIN, type PosedFigure } from './support/figure';
import { openRenderer } from './support/renderer';

const mains = import.meta.glob<string>('../../shaders/**/*.{vert,frag}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const lib = import.meta.glob<string>('../../shaders/**/*.glsl', { query: '?raw', import: 'default', eager: true });
/** Drawn, and looked at, in guides.test.ts and hair.test.ts. */
const ELSEWHERE = [
  'guide/line.frag',
  'guide/line.vert',
  'hair/long.frag',
  'hair/long.vert',
  'hair/strand.frag',
  'hair/strand.vert',
];
const nameOf = (path: string) => path.replace('../../shaders/', '');

const { renderer, complaints, sources, dispose } = openRenderer();
let posed: PosedFigure;
beforeAll(async () => {
  posed = await makeFigure();
});
afterAll(() => {
  posed.figure.dispose();
  dispose();
});

describe('every shader', () => {
  beforeAll(() => {
    const camera = new PerspectiveCamera(20, 1, 100, 2000);
    camera.position.set(150, 100, 900);
    camera.lookAt(0, 0, 0);
    camera.updateMatrixWorld();
    posed.figure.updateLook({ ...PLAIN, flat: false }, camera.position);
    posed.figure.prepare(renderer);
    renderer.setSize(64, 64, false);
    renderer.render(posed.scene, camera);
    for (const healing of [HEALED, { ...HEALED, scab: [0, 0, 1, 0] as const }]) {
      posed.figure.updateLook({ ...PLAIN, flat: false, healing }, camera.position, 0.4);
      renderer.render(posed.scene, camera);
    }
  });

  test('compiles and links without a complaint, and no call was wrong', () => {
    expect(complaints).toEqual([]);
    const gl = renderer.getContext();
    const programs = renderer.info.programs ?? [];
    expect(programs.length).toBeGreaterThanOrEqual(5);
    for (const { program } of programs as unknown as { program: WebGLProgram }[]) {
      expect(gl.getProgramParameter(program, gl.LINK_STATUS)).toBe(true);
    }
    expect(gl.getError()).toBe(gl.NO_ERROR);
  });

  test('that stands alone is drawn with by a figure; list it here when another place draws with it', () => {
    const unused = Object.entries(mains)
      .filter(([, text]) => !sources.some((source) => source.includes(withIncludes(text).trim())))
      .map(([path]) => nameOf(path));
    expect(Object.keys(mains).length).toBeGreaterThan(0);
    expect(unused.toSorted()).toEqual(ELSEWHERE);
  });

  test('with switches is compiled with each of them on and off', () => {
    const switches = Object.entries(mains).flatMap(([path, text]) =>
      [...text.matchAll(/^\s*#\s*if(?:n?def\s+| defined\()(\w+)/gm)].map(([, name]) => ({ path, text, name: name! })),
    );
    expect(switches.map(({ path, name }) => `${nameOf(path)} ${name}`)).toContain('skin/far.frag SCALP');
    for (const { path, text, name } of switches) {
      const compiled = sources.filter((source) => source.includes(withIncludes(text).trim()));
      const on = compiled.filter((source) => new RegExp(`^#define ${name}\\b`, 'm').test(source));
      expect([on.length > 0, on.length < compiled.length], `${nameOf(path)}: ${name} on, off`).toEqual([true, true]);
    }
  });

  test('of the library is included by one that stands alone', () => {
    const all = Object.values(mains).join('\n');
    const unused = Object.keys(lib).filter((path) => !all.includes(`#include <${/(\w+)\.glsl$/.exec(path)![1]}>`));
    expect(unused.map(nameOf)).toEqual([]);
  });

  test('that is broken would be noticed', () => {
    const other = openRenderer();
    const material = new RawShaderMaterial({
      glslVersion: GLSL3,
      vertexShader: 'void main() { gl_Position = vec4(nothing); }',
      fragmentShader: 'precision highp float; out vec4 c; void main() { c = vec4(1.0); }',
    });
    const scene = new Scene();
    scene.add(new Mesh(new PlaneGeometry(), material));
    other.renderer.render(scene, new PerspectiveCamera());
    expect(other.complaints.join()).toContain('nothing');
    other.dispose();
  });
});

describe('near and far', () => {
  const SPAN_MM = 40;
  /** The same square of skin at 0.08, 0.16, 0.31 and 0.63 mm a pixel: analytic dots, a blend, stamped coverage, its mips. */
  const SIZES = [500, 250, 128, 64];
  const black = [0, 0, 0] as const;

  /** Share of the skin that is covered, by the size of the picture. */
  function coverages(camera: PerspectiveCamera, look: Partial<typeof PLAIN>): number[] {
    const bare = SIZES.map((size) => meanLight(renderer, posed, PLAIN, camera, size)[1]);
    const inked = SIZES.map((size) => meanLight(renderer, posed, { ...PLAIN, ...look }, camera, size)[1]);
    expect(complaints).toEqual([]);
    return inked.map((light, i) => 1 - light / bare[i]!);
  }

  const relative = (values: readonly number[]) => values.map((value) => value / values.at(-1)! - 1);
  const worst = (values: readonly number[]) => Math.max(...relative(values).map(Math.abs));

  test('pigment on the top of the head covers the same share of the skin', () => {
    const top = cameraOver(posed.figure, new Vector3(0.1, 1, 0.1), SPAN_MM);
    const found = coverages(top, { sessions: [1, 1, 1, 0], coreReturn: black });
    expect(found.at(-1)).toBeGreaterThan(0.02);
    expect(worst(found), `coverages ${found.join(', ')}`).toBeLessThan(0.03);
  });

  test('each session by itself does', () => {
    const top = cameraOver(posed.figure, new Vector3(0.1, 1, 0.1), SPAN_MM);
    for (const session of [0, 1, 2]) {
      const sessions = [0, 1, 2, 3].map((k) => (k === session ? 1 : 0)) as [number, number, number, number];
      const found = coverages(top, { sessions, coreReturn: black });
      expect(worst(found), `session ${session + 1}: coverages ${found.join(', ')}`).toBeLessThan(0.04);
    }
  });

  test('stubble at the back of the head does', () => {
    const back = cameraOver(posed.figure, new Vector3(0.1, 0.2, -1), SPAN_MM);
    const found = coverages(back, { stubbleReturn: black });
    expect(found.at(-1)).toBeGreaterThan(0.02);
    expect(worst(found), `coverages ${found.join(', ')}`).toBeLessThan(0.08);
  });

  test('what skin scatters around dots does', () => {
    const top = cameraOver(posed.figure, new Vector3(0.1, 1, 0.1), SPAN_MM);
    const found = coverages(top, { sessions: [1, 1, 1, 0], inkReturn: black });
    expect(worst(found), `shares ${found.join(', ')}`).toBeLessThan(0.02);
  });

  test('dots that have spread for ten years cover what healed ones do', () => {
    const top = cameraOver(posed.figure, new Vector3(0.1, 1, 0.1), SPAN_MM);
    const pigment = { sessions: [1, 1, 1, 0], coreReturn: black } as const;
    const healed = coverages(top, pigment);
    const spread = [1.375, 1.375, 1.375, 1.375] as const;
    const old = coverages(top, { ...pigment, healing: { ...HEALED, spread } });
    old.forEach((share, i) => expect(Math.abs(share / healed[i]! - 1), `size ${SIZES[i]}`).toBeLessThan(0.03));
  });

  test('patchy pigment keeps its mean', () => {
    const top = cameraOver(posed.figure, new Vector3(0.1, 1, 0.1), SPAN_MM);
    const pigment = { sessions: [1, 1, 1, 0], coreReturn: black } as const;
    const even = coverages(top, pigment);
    const patch = [0.15, 0.15, 0.15, 0] as const;
    const patchy = coverages(top, { ...pigment, healing: { ...HEALED, patch } });
    patchy.forEach((share, i) => expect(Math.abs(share / even[i]! - 1), `size ${SIZES[i]}`).toBeLessThan(0.03));
  });
});
