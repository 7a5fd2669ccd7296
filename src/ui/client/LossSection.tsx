/** The client's hair loss. */
export function LossSection() {
  return null;
}
