/** A share of 0…1 in one of four words: none, the usual, some, much; each read when it is said. */
export const amountWord =
  (words: readonly [none: string, usual: string, some: string, much: string]) =>
  (share: number): string => {
    if (share < 0.05) return words[0];
    if (share < 0.4) return words[1];
    return share < 0.75 ? words[2] : words[3];
  };
