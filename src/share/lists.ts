import * as v from 'valibot';

/** A list of at most so many: one that is longer is refused before any entry of it is looked at. */
export const atMost = <const Entry extends v.GenericSchema>(most: number, entry: Entry) =>
  v.pipe(v.array(v.unknown()), v.maxLength(most), v.array(entry));
