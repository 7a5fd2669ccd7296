/** As it is compared: without accents, case and outer blanks. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** Those in whose name or note every word of the search begins or is part of a word; the latest change first. */
export function findClients<T extends { readonly name: string; readonly note: string; readonly changedMs: number }>(
  clients: readonly T[],
  search: string,
): readonly T[] {
  const words = fold(search).split(' ').filter(Boolean);
  return clients
    .filter(({ name, note }) => {
      const text = fold(`${name} ${note}`);
      return words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => b.changedMs - a.changedMs);
}
