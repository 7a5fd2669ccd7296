import { chooseMode } from '../../store/compare';

/** Ends comparing from within; the focus is then where comparing begins: the button, or the menu where there is no room for it. */
export function endComparing(end: () => void = () => chooseMode('off')): void {
  end();
  const places = document.querySelectorAll<HTMLElement>('header [data-compares]');
  Array.from(places)
    .find((place) => place.getClientRects().length > 0)
    ?.focus();
}
