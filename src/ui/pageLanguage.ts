import { language } from '../store/language';
import { t } from '../words/say';

/** Keeps the page's own language and what it says of itself to search engines in step with its words; call once they are known. */
export function followLanguage(root: HTMLElement): void {
  const tell = () => {
    root.lang = language.getState().code;
    document
      .querySelector('meta[name=description]')
      ?.setAttribute(
        'content',
        t(
          'See a hairline of pigmented microdots on a head at true scale, session by session. A preview, not a promise.',
        ),
      );
  };
  tell();
  language.subscribe(tell);
}
