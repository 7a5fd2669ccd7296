/** How finely the picture is drawn, the cheapest first: sizes and numbers only, its colours are the same in all. */
export const TIERS = ['light', 'standard', 'fine'] as const;
export type Tier = (typeof TIERS)[number];
