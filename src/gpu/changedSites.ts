/** Numbers of the entries in which two arrays of one length differ, ascending. */
export function changedSites(before: Uint8Array, now: Uint8Array): number[] {
  const out: number[] = [];
  const words = now.byteOffset % 4 === 0 && before.byteOffset % 4 === 0 ? now.length >> 2 : 0;
  // Four at a time: nearly all are the same.
  const a = new Uint32Array(before.buffer, words ? before.byteOffset : 0, words);
  const b = new Uint32Array(now.buffer, words ? now.byteOffset : 0, words);
  for (let word = 0; word < words; word++) {
    if (a[word] === b[word]) continue;
    for (let i = 4 * word; i < 4 * word + 4; i++) if (before[i] !== now[i]) out.push(i);
  }
  for (let i = 4 * words; i < now.length; i++) if (before[i] !== now[i]) out.push(i);
  return out;
}
