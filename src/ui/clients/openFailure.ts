import type { FileError } from '../../share/file';
import { t } from '../../words/say';
import { fileProblem } from '../words';

/** Said where a client could not be opened; nothing has changed then. */
export function openFailure(error: FileError | 'gone' | 'locked'): string {
  if (error === 'gone') return t('This client is no longer here.');
  return error === 'locked' ? t('The page is locked.') : fileProblem(error);
}
