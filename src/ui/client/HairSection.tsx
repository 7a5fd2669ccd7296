/** The client's hair. */
export function HairSection() {
  return null;
}
