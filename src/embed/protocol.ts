/**
 * What the page and the page around it say to each other, by `postMessage`. Every message names its protocol and version;
 * what doesn't is somebody else's and is left alone.
 */
const APP = 'hairline-studio';
export const VERSION = 1;

const SHAPES = ['wide', 'tall'] as const;
export type Shape = (typeof SHAPES)[number];

interface Named {
  readonly app: typeof APP;
  readonly version: typeof VERSION;
}

/** What the page around asks for; `id` comes back with the answer. */
export type Ask =
  /** A link of the page, or a query of its contract. */
  | { readonly type: 'open'; readonly id: number; readonly design: string }
  | { readonly type: 'snapshot'; readonly id: number; readonly shape: Shape };

/** What the page tells. */
export type Told =
  /** Once, before all else: the page around is answered. */
  | { readonly type: 'here' }
  /** Once, when the head is drawn or can't be. */
  | { readonly type: 'ready'; readonly drawn: boolean; readonly link: string }
  | { readonly type: 'design-changed'; readonly link: string }
  | { readonly type: 'opened'; readonly id: number; readonly link: string; readonly notices: readonly string[] }
  | { readonly type: 'picture'; readonly id: number; readonly png: ArrayBuffer }
  /** `reason` is a sentence for a person. */
  | { readonly type: 'refused'; readonly id: number; readonly reason: string };

export type Message<T extends Ask | Told> = T & Named;

export const message = <T extends Ask | Told>(content: T): Message<T> => ({ app: APP, version: VERSION, ...content });

/** Why an ask was not understood, where it said whom to answer. */
export type Misunderstanding = 'version' | 'type' | 'content';

export type Heard =
  | { readonly kind: 'ask'; readonly ask: Ask }
  | { readonly kind: 'misunderstood'; readonly id: number; readonly why: Misunderstanding }
  /** Not for us, or nobody to answer. */
  | { readonly kind: 'noise' };

const NOISE: Heard = { kind: 'noise' };
/** Above every link that the page opens; characters. */
const MAX_DESIGN = 140_000;

/** Whatever arrives becomes an ask, a reason to refuse one, or noise. Never throws; reads only a few fields, however large the rest. */
export function hear(data: unknown): Heard {
  try {
    const fields = fieldsOf(data);
    return fields ? understand(fields) : NOISE;
  } catch {
    return NOISE;
  }
}

type Field = 'app' | 'version' | 'type' | 'id' | 'design' | 'shape' | 'link' | 'reason' | 'png' | 'drawn' | 'notices';

/** Reads an object's own fields; undefined for anything that does not come from this protocol. */
export function fieldsOf(data: unknown): ((name: Field) => unknown) | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const field = (name: Field): unknown =>
    Object.hasOwn(data, name) ? (data as Record<Field, unknown>)[name] : undefined;
  return field('app') === APP ? field : undefined;
}

export const isId = (id: unknown): id is number => Number.isSafeInteger(id) && (id as number) >= 0;

function understand(field: (name: Field) => unknown): Heard {
  const id = field('id');
  if (!isId(id)) return NOISE;
  const refuse = (why: Misunderstanding): Heard => ({ kind: 'misunderstood', id, why });
  if (field('version') !== VERSION) return refuse('version');
  const type = field('type');
  if (type === 'open') {
    const design = field('design');
    const isDesign = typeof design === 'string' && design.length > 0 && design.length <= MAX_DESIGN;
    return isDesign ? { kind: 'ask', ask: { type, id, design } } : refuse('content');
  }
  if (type === 'snapshot') {
    const wanted = field('shape') ?? 'wide';
    const shape = SHAPES.find((one) => one === wanted);
    return shape ? { kind: 'ask', ask: { type, id, shape } } : refuse('content');
  }
  return refuse('type');
}
