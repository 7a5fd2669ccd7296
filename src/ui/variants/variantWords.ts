import { LETTERS } from '../../design/variants';
import { t } from '../../words/say';

/** "Variant B", or "Variant B: Soft corners". */
export const variantTitle = (index: number, name: string): string =>
  name === ''
    ? t('Variant {letter}', { letter: LETTERS[index]! })
    : t('Variant {letter}: {name}', { letter: LETTERS[index]!, name });
