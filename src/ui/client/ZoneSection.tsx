/** The client's treated area. */
export function ZoneSection() {
  return null;
}
