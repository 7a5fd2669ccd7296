/** Hair that stands or falls, and the beard: what the first picture of a shaved head does without. */
export { BeardSkin } from './beard';
export { LongHair } from './longHair';
export { StandingHair } from './scalpHair';
export { SEGMENTS, strandProgram } from './strands';
