import * as v from 'valibot';
import { cleanName } from '../design/name';
import { MAX_VARIANTS, ONE_VARIANT, OWN_PARTS, ownParts, type Variant, type VariantDesign } from '../design/variants';
import type { SharedDocument } from './document';
import { atMost } from './lists';
import { partsOfV4, v4, type DocumentV4 } from './v4';

/**
 * Version 5 of what a link carries: variants of the design, which share its client. Lists of names may grow and ranges widen; names,
 * meanings and defaults stay.
 */

const MAX_NAME = 80;

const name = v.optional(v.pipe(v.string(), v.maxLength(MAX_NAME)), '');

const { head: _head, tone: _tone, client: _client, zone: _zone, later: _later, ...own } = partsOfV4.design;
/** What is left out is as in the present design. */
const variant = v.strictObject({
  name,
  design: v.optional(
    v.strictObject(
      Object.fromEntries(
        Object.entries(own).map(([part, { wrapped }]) => [part, v.exactOptional(wrapped as v.GenericSchema)]),
      ) as unknown as { [K in keyof typeof own]: v.ExactOptionalSchema<(typeof own)[K]['wrapped'], undefined> },
    ),
    {},
  ),
});

/** `at` is the present design's place among all, `name` its name. */
const variants = v.pipe(
  v.strictObject({
    at: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_VARIANTS - 1)), 0),
    name,
    others: v.optional(atMost(MAX_VARIANTS - 1, variant), []),
  }),
  v.check(({ at, others }) => at <= others.length),
);

/** What is left out has its default. A pose, where there is one, is where the camera stands; else the view. */
const document = v.strictObject({ ...partsOfV4.document, variants: v.optional(variants, {}) });

type Wire = v.InferOutput<typeof document>;
type WireVariant = Wire['variants']['others'][number];
type WireDesign = Wire['design'];

/** Texts that a packed document probably holds. A byte of it changed, and no link of this version opens any more. */
const DICTIONARY =
  '"variants":{"name":"Soft","at":1,"others":[{"name":"Natural","design":{"style":"conservative","sessions":2}},' +
  '{"design":{"style":"modern","line":{},"character":{},"strokes":[],"shade":"auto","seed":2,"day":365}},{}]}' +
  v4.dictionary;

/** The document with every default filled in. */
function open({ variants: wire, design: present, ...looks }: Wire): SharedDocument {
  const { design, ...rest } = partsOfV4.open({ design: present, ...looks });
  const others = wire.others.map(({ name: text, design: part }): Variant => ({
    name: cleanName(text),
    design: ownParts({ version: 5, ...partsOfV4.open({ design: { ...present, ...part }, ...looks }).design }),
  }));
  return {
    ...rest,
    design: { version: 5, ...design },
    variants: { active: wire.at, name: cleanName(wire.name), others },
  };
}

function close({ variants: { active, name: text, others }, design: shared, ...looks }: SharedDocument): Wire {
  const { version: _, ...design } = shared;
  const wireOf = (part: Partial<VariantDesign>) => partsOfV4.close({ design: { ...design, ...part }, ...looks });
  const closed = wireOf({});
  return {
    ...closed,
    variants: {
      at: active,
      name: text,
      others: others.map((other) => closeVariant(other.name, wireOf(other.design).design, closed.design)),
    },
  };
}

/** Without what is as in the present design, and without a name that is none. */
function closeVariant(text: string, design: WireDesign, present: WireDesign): WireVariant {
  const isOwn = (part: (typeof OWN_PARTS)[number]) => JSON.stringify(design[part]) !== JSON.stringify(present[part]);
  const parts = OWN_PARTS.filter(isOwn).map((part) => [part, design[part]] as const);
  return {
    ...(text !== '' && { name: text }),
    ...(parts.length > 0 && { design: Object.fromEntries(parts) }),
  } as WireVariant;
}

const DEFAULTS: Wire = v.parse(document, {});

/** A document of version 4 as it was meant: one design. */
export function fromV4({ design, ...looks }: DocumentV4): SharedDocument {
  return { ...looks, design: { version: 5, ...design }, variants: ONE_VARIANT };
}

export const v5 = { dictionary: DICTIONARY, schema: document, defaults: DEFAULTS, open, close } as const;
