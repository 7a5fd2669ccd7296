import type { Head } from '../../../src/anatomy/head';
import type { Vec3 } from '../../../src/anatomy/mesh';

/** Patch of skin that is looked at, mm: small enough to be nearly a sphere's. */
export const PATCH_MM = 26;

/** Where on a head the evenness of sites is looked at, and which way the skin faces there. */
export const patchPlaces = ({ landmarks }: Head): readonly (readonly [name: string, centre: Vec3, normal: Vec3])[] => [
  ['vertex', landmarks.vertex.at, [0, 1, 0]],
  ['crown', landmarks.crown.at, [-0.1, 0.74, -0.67]],
];
