/** The answer nearest to a value between two of them, the upper one of two as near; null without answers. */
export function nearest<T extends number>(answers: readonly T[], value: number): T | null {
  let found: T | null = null;
  for (const one of answers) if (found === null || Math.abs(one - value) <= Math.abs(found - value)) found = one;
  return found;
}
