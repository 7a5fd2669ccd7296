/** The address that opens what the page shows now. */
export function currentLink(): string {
  return location.origin + location.pathname + location.hash;
}
