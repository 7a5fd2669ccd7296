import { expect, test } from 'vitest';
import { DEFAULT_DESIGN, STYLES, type SessionCount } from '../../../src/design/schema';
import { fileNameOf } from '../../../src/ui/pictureOrder';
import { PICTURE_WORDS } from '../../../src/ui/words';

test('a picture’s file is named after style and session, in letters that every system takes', () => {
  expect(fileNameOf({ ...DEFAULT_DESIGN, style: 'natural', sessions: 2 })).toBe(
    'hairline-studio-natural-session-2.png',
  );
  expect(fileNameOf({ ...DEFAULT_DESIGN, style: 'edge-up', sessions: 0 })).toBe('hairline-studio-edge-up-before.png');
  for (const style of STYLES) expect(fileNameOf({ ...DEFAULT_DESIGN, style })).toMatch(/^[a-z0-9-]+\.png$/);
});

test('the caption says how far the treatment is', () => {
  const say = (sessions: SessionCount, day = 30, touchUp = 0) => PICTURE_WORDS.sessions({ sessions, day, touchUp });
  expect(([0, 1, 2, 3, 4] as const).map((sessions) => say(sessions))).toEqual([
    'before treatment',
    'after session 1 of 3',
    'after session 2 of 3',
    'after session 3 of 3',
    'after session 4 of 4',
  ]);
  expect(say(0, 7)).toBe('before treatment');
  expect(say(2, 7)).toBe('day 7 after session 2');
  expect(say(3, 1095)).toBe('3 years after session 3');
  expect(say(3, 1100, 1095)).toBe('day 5 after the touch-up');
  expect(PICTURE_WORDS.style('natural')).toBe('Natural hairline');
  expect(PICTURE_WORDS.style('female')).toBe('Her own line');
});
