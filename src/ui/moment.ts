import type { Design } from '../design/schema';
import { HEALED_DAY, healingAt } from '../optics/healing';

export type MomentName =
  | 'before'
  | 'fresh'
  | 'scabs'
  | 'flaking'
  | 'patchy'
  | 'newestPatchy'
  | 'returning'
  | 'healed'
  | 'settled'
  | 'steady'
  | 'slight'
  | 'paler';

const BY_DAY = [
  ['fresh', 2.5],
  ['scabs', 5],
  ['flaking', 6.5],
  ['patchy', 10],
  ['returning', HEALED_DAY],
  ['healed', 60],
  ['settled', 365],
] as const;
/** Share of the healed darkness below which people see a slight fade; below which nobody overlooks it (A). */
const SLIGHT_BELOW = 0.8;
const PALER_BELOW = 0.6;

/** What is normal at the design's moment; a touch-up heals like a session of its own. */
export function momentOf({ sessions, day, sun, touchUp }: Design): MomentName {
  if (sessions === 0) return 'before';
  const since = isTouchedUp({ day, touchUp }) ? day - touchUp : day;
  const early = BY_DAY.find(([, until]) => since < until);
  if (early) return early[0] === 'patchy' && sessions > 1 && since === day ? 'newestPatchy' : early[0];
  const { darkness } = healingAt(day, sun, touchUp);
  return darkness < PALER_BELOW ? 'paler' : darkness < SLIGHT_BELOW ? 'slight' : 'steady';
}

/** Whether a touch-up has been done at this moment. */
const isTouchedUp = ({ day, touchUp }: Pick<Design, 'day' | 'touchUp'>): boolean => touchUp > 0 && day >= touchUp;
