/** The client's scars. */
export function ScarsSection() {
  return null;
}
