/** The places in `flags` that are not 0, ascending. */
export function marked(flags: Uint8Array): Uint32Array {
  let count = 0;
  for (let at = 0; at < flags.length; at++) if (flags[at]) count++;
  const places = new Uint32Array(count);
  for (let at = 0, n = 0; n < count; at++) if (flags[at]) places[n++] = at;
  return places;
}
