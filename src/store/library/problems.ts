import { t } from '../../words/say';
import type { LibraryProblem } from './database';

/** What is the matter with the browser's storage, and what helps. */
export function problemSentence(problem: LibraryProblem): string {
  switch (problem) {
    case 'refused':
      return t('This browser keeps nothing for this page, as in a private window. Save the design as a file instead.');
    case 'full':
      return t('There is no room left on this device. Free some space, or save the design as a file.');
    case 'newer':
      return t('A newer version of this page has kept the clients. Please load the page again.');
    case 'blocked':
      return t('Another tab with an older version of this page holds the clients. Please close it and try again.');
    case 'damaged':
      return t(
        'The clients in this browser could not be reached. Nothing was changed; loading the page again may help.',
      );
  }
}
