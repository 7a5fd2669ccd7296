import { useState } from 'react';
import { problemIn } from '../../store/library/connection';
import { problemSentence } from '../../store/library/problems';

/** Resolves to the sentence that is to be said, if any. */
export type Act = () => Promise<string | void>;

/** What the last action said, and how to act: a browser that refuses is said in words. */
export function useAct(): [said: string, act: (action: Act) => Promise<boolean>] {
  const [said, say] = useState('');
  const act = async (action: Act) => {
    try {
      say((await action()) ?? '');
      return true;
    } catch (error) {
      say(problemSentence(problemIn(error)));
      return false;
    }
  };
  return [said, act];
}
