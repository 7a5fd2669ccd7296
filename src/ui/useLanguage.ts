import { useStore } from 'zustand';
import { language } from '../store/language';

/** The code of the page's language; whoever asks renders anew in another one, and all below it. */
export const useLanguage = (): string => useStore(language, ({ code }) => code);
