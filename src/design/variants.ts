/**
 * Designs to choose between, in one document. They share who is in the chair and what of the head is treated; line, density, pigment and
 * moment are each one's own.
 */
import { onHead, type Design, type HeadName } from './schema';

/** A variant is called by its place. */
export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Letter = (typeof LETTERS)[number];
export const MAX_VARIANTS = LETTERS.length;

/** What each variant has of its own. */
export const OWN_PARTS = [
  'style',
  'blend',
  'line',
  'character',
  'strokes',
  'styleName',
  'sessions',
  'shade',
  'seed',
  'gaps',
  'day',
  'sun',
  'touchUp',
] as const satisfies readonly (keyof Design)[];
export type VariantDesign = Pick<Design, (typeof OWN_PARTS)[number]>;

export interface Variant {
  /** What it is called besides its letter; may be empty. */
  readonly name: string;
  readonly design: VariantDesign;
}

/** The variants besides the present design, which stands among them at `active`. */
export interface Variants {
  /** Place of the present design among all: 0 is A. */
  readonly active: number;
  /** Name of the present design. */
  readonly name: string;
  /** The others in their order. */
  readonly others: readonly Variant[];
}

export const ONE_VARIANT: Variants = { active: 0, name: '', others: [] };

/** A document's designs. */
export interface Designs {
  readonly design: Design;
  readonly variants: Variants;
}

export const countOf = ({ others }: Variants): number => others.length + 1;

export const ownParts = (design: Design): VariantDesign =>
  Object.fromEntries(OWN_PARTS.map((part) => [part, design[part]])) as unknown as VariantDesign;

/** All variants in their order, the present design among them. */
export const allVariants = ({ design, variants }: Designs): readonly Variant[] =>
  variants.others.toSpliced(variants.active, 0, { name: variants.name, design: ownParts(design) });

/** The whole design of a variant; the very object for the present one. Throws where there is none at this place. */
export function designAt({ design, variants }: Designs, index: number): Design {
  if (index === variants.active) return design;
  const variant = variants.others[index < variants.active ? index : index - 1];
  if (!variant) throw new RangeError(`there is no variant ${index} of ${countOf(variants)}`);
  return { ...design, ...variant.design };
}

export const nameAt = ({ active, name, others }: Variants, index: number): string =>
  index === active ? name : (others[index < active ? index : index - 1]?.name ?? '');

/** Another variant becomes the present design. */
export function chosen(designs: Designs, index: number): Designs {
  if (index === designs.variants.active) return designs;
  const design = designAt(designs, index);
  const name = nameAt(designs.variants, index);
  return { design, variants: { active: index, name, others: allVariants(designs).toSpliced(index, 1) } };
}

/** A copy of the present design, chosen, behind all others; the same where there is no room for one more. */
export function added(designs: Designs): Designs {
  const all = allVariants(designs);
  if (all.length >= MAX_VARIANTS) return designs;
  return { design: designs.design, variants: { active: all.length, name: '', others: all } };
}

/** Without the variant at this place; where that is the present one, the one before it takes its place. The last one stays. */
export function removed(designs: Designs, index: number): Designs {
  const { active, others } = designs.variants;
  if (others.length === 0) return designs;
  const from = index === active ? chosen(designs, index === 0 ? 1 : index - 1) : designs;
  const now = from.variants.active;
  const gone = index < now ? index : index - 1;
  return {
    design: from.design,
    variants: {
      ...from.variants,
      active: index < now ? now - 1 : now,
      others: from.variants.others.toSpliced(gone, 1),
    },
  };
}

/** `name` as `cleanName` leaves it. */
export function renamed({ design, variants }: Designs, index: number, name: string): Designs {
  const { active, others } = variants;
  if (index === active) return { design, variants: { ...variants, name } };
  const place = index < active ? index : index - 1;
  return {
    design,
    variants: { ...variants, others: others.map((one, i) => (i === place ? { ...one, name } : one)) },
  };
}

/** All variants on another head, as `onHead` puts each there. */
export function allOnHead({ design, variants }: Designs, head: HeadName): Designs {
  const others = variants.others.map(({ name, design: own }) => ({
    name,
    design: ownParts(onHead({ ...design, ...own }, head)),
  }));
  return { design: onHead(design, head), variants: { ...variants, others } };
}
