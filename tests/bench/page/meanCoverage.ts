import {
  FloatType,
  NoToneMapping,
  RGBAFormat,
  Vector3,
  WebGLRenderTarget,
  type PerspectiveCamera,
  type WebGLRenderer,
} from 'three';
import { locate } from '../../../src/anatomy/chart';
import { positionOf } from '../../../src/anatomy/landmarks';
import { DEFAULT_DESIGN, type SessionCount } from '../../../src/design/schema';
import { NEAR_MM, type SkinLook } from '../../../src/gpu/skin';
import { composeDots } from '../../../src/scene/client';
import { cameraOver, PLAIN } from '../../gpu/support/figure';
import type { PageContext } from './context';

/** Widths of a pixel on the skin: from a dot's own detail over the change from cells to layers to a head in the distance, mm. */
export const WIDTHS_MM = [0.02, 0.05, 0.1, 0.13, 0.16, 0.2, 0.3, 0.6, 1.2, 2.4] as const;

/** From within the head towards the middle of the top, its left side and the crown: all bald. */
const TOWARDS = [new Vector3(0.1, 1, 0.1), new Vector3(0.5, 1, 0.2), new Vector3(0, 1, -0.5)] as const;

/** The disc that is looked at: as wide as this, or as fits into so many pixels. */
const RADIUS = { mm: 16, px: 160 } as const;

/** Black dots at a third of their strength on white skin: what skin shows is light in proportion to coverage, even where dots overlap. */
const STRENGTH = 1 / 3;
const lookAfter = (sessions: SessionCount): SkinLook => ({
  ...PLAIN,
  coreReturn: [0, 0, 0],
  sessions: [1, 2, 3, 4].map((session) => (session <= sessions ? STRENGTH : 0)) as unknown as SkinLook['sessions'],
});

/** Falls from 1 in the middle of the picture to 0 at its inscribed circle without a step: no dot is cut. */
function windowAt(x: number, y: number, sizePx: number): number {
  const away = Math.hypot(x - sizePx / 2, y - sizePx / 2) / (sizePx / 2);
  return away < 1 ? 0.5 + 0.5 * Math.cos(Math.PI * away) : 0;
}

const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

/** Covered pixels, each weighed by the window, as the skin's own shader draws them: without light, exact to a float. */
function drawn({ renderer, figure, scene }: PageContext, camera: PerspectiveCamera, sizePx: number): number {
  const target = new WebGLRenderTarget(sizePx, sizePx, { format: RGBAFormat, type: FloatType });
  figure.prepare(renderer);
  renderTo(renderer, target, () => renderer.render(scene, camera));
  const pixels = new Float32Array(4 * sizePx * sizePx);
  renderer.readRenderTargetPixels(target, 0, 0, sizePx, sizePx, pixels);
  target.dispose();
  let sum = 0;
  for (let i = 0; i < sizePx * sizePx; i++) {
    const weight = windowAt((i % sizePx) + 0.5, Math.floor(i / sizePx) + 0.5, sizePx);
    if (weight > 0 && pixels[4 * i + 3] !== 1) throw new Error('the picture shows more than skin');
    sum += (weight * (1 - linear(pixels[4 * i + 1]!))) / STRENGTH;
  }
  return sum;
}

function renderTo(renderer: WebGLRenderer, target: WebGLRenderTarget, draw: () => void): void {
  const [ratio, tone] = [renderer.getPixelRatio(), renderer.toneMapping];
  renderer.setPixelRatio(1);
  renderer.toneMapping = NoToneMapping;
  renderer.setRenderTarget(target);
  renderer.clear();
  draw();
  renderer.setRenderTarget(null);
  renderer.toneMapping = tone;
  renderer.setPixelRatio(ratio);
}

/** A dot on its place in head space, mm, and which way the skin faces there. */
interface Dot {
  readonly at: Vector3;
  readonly normal: Vector3;
  readonly areaMm2: number;
  readonly tone: number;
}

/** The dots that the design has after so many sessions, within `reachMm` of a place. */
function dotsAround({ client }: PageContext, sessions: SessionCount, place: Vector3, reachMm: number): Dot[] {
  const { head, pigment, dots } = client;
  const { session } = composeDots(client, DEFAULT_DESIGN);
  const { uv, radiusMm, tone } = dots.pigment;
  const { positions, indices } = head.surface;
  const site = new Vector3();
  const found: Dot[] = [];
  for (let i = 0; i < session.length; i++) {
    if (
      session[i] === 0 ||
      session[i]! > sessions ||
      site.fromArray(pigment.sites.xyz, 3 * i).distanceTo(place) > reachMm
    )
      continue;
    const point = locate(head.surface, head.chart, uv[2 * i]!, uv[2 * i + 1]!);
    if (!point) throw new Error(`dot ${i} is not on the chart`);
    const [a, b, c] = [0, 1, 2].map((k) =>
      new Vector3().fromArray(positions, 3 * indices[3 * point.triangle + k]!),
    ) as [Vector3, Vector3, Vector3];
    found.push({
      at: new Vector3(...positionOf(head.surface, point)),
      normal: b.sub(a).cross(c.sub(a)).normalize(),
      areaMm2: Math.PI * radiusMm[i]! ** 2,
      tone: tone[i]!,
    });
  }
  return found;
}

/**
 * The same sum by hand: the area of each dot as large as it is seen. From near by dots have tones, in the layers for afar they have none;
 * in between both are mixed, as skin.frag does.
 */
function analytic(dots: readonly Dot[], camera: PerspectiveCamera, sizePx: number, mmPerPx: number): number {
  const t = Math.min(1, Math.max(0, (mmPerPx - NEAR_MM.from) / (NEAR_MM.to - NEAR_MM.from)));
  const near = 1 - t * t * (3 - 2 * t);
  const focalPx = sizePx / 2 / Math.tan((camera.fov * Math.PI) / 360);
  const [eye, along] = [camera.position, camera.getWorldDirection(new Vector3())];
  const [view, place] = [new Vector3(), new Vector3()];
  return dots.reduce((sum, { at, normal, areaMm2, tone }) => {
    view.subVectors(eye, at);
    const pxPerMm2 = (focalPx ** 2 * view.dot(normal)) / (-view.dot(along)) ** 3;
    place.copy(at).project(camera);
    const weight = windowAt((0.5 + 0.5 * place.x) * sizePx, (0.5 + 0.5 * place.y) * sizePx, sizePx);
    return sum + weight * areaMm2 * pxPerMm2 * (1 + near * (tone - 1));
  }, 0);
}

/** Mean coverage after so many sessions, drawn over analytic, where pixels are so wide, over all places. */
export function coverageRatio(context: PageContext, sessions: SessionCount, mmPerPx: number): number {
  const { figure } = context;
  const sizePx = 2 * Math.min(RADIUS.px, Math.round(RADIUS.mm / mmPerPx));
  let [seen, wanted] = [0, 0];
  for (const towards of TOWARDS) {
    const camera = cameraOver(figure, towards, sizePx * mmPerPx);
    figure.updateLook(lookAfter(sessions), camera.position, mmPerPx);
    const middle = camera.position.clone().addScaledVector(camera.getWorldDirection(new Vector3()), 900);
    seen += drawn(context, camera, sizePx);
    wanted += analytic(dotsAround(context, sessions, middle, sizePx * mmPerPx), camera, sizePx, mmPerPx);
  }
  return seen / wanted;
}
