/** Keys that are pressed before anything listens to them. */
let early: string[] | undefined;

const keep = ({ key, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent): void => {
  if (!ctrlKey && !metaKey && !altKey && !repeat) early?.push(key);
};

export function keepEarlyKeys(): void {
  early = [];
  addEventListener('keydown', keep);
}

/** Presses them again for who listens now. Call once. */
export function pressEarlyKeys(): void {
  removeEventListener('keydown', keep);
  for (const key of early ?? []) window.dispatchEvent(new KeyboardEvent('keydown', { key }));
  early = undefined;
}
