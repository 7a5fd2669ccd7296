import type { FailureReason } from '../store/studio';
import { spoken } from '../words/say';

export const FAILURE_WORDS: Record<FailureReason, { title: string; line: string }> = spoken({
  'no-webgl2': {
    title: 'This browser can’t draw the head',
    line: 'It needs WebGL 2, which is missing or switched off here. An up-to-date Chrome, Edge, Firefox or Safari has it. Your choices are kept on this page.',
  },
  asset: {
    title: 'The head could not be loaded',
    line: 'Please check the connection and try again. Your choices are kept.',
  },
  part: {
    title: 'A part of the page did not arrive',
    line: 'Please check the connection and try again. Your choices are kept.',
  },
  'context-lost': {
    title: 'The picture was interrupted',
    line: 'The device needed its graphics for something else. Your design is kept, and the picture usually comes back by itself.',
  },
});
