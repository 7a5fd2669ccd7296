/** The client's beard. */
export function BeardSection() {
  return null;
}
