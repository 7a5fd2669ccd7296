/** Of several cameras at once. */
export const FrustumArray = function (): void {
  // Asked for with the renderer, whatever camera it has.
};
