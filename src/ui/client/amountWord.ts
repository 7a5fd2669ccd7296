/** A share of 0…1 in one of four words: none, the usual, some, much. */
export const amountWord =
  ([none, usual, some, much]: readonly [string, string, string, string]) =>
  (share: number): string => {
    if (share < 0.05) return none;
    if (share < 0.4) return usual;
    return share < 0.75 ? some : much;
  };
