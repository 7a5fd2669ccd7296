import { TOUCH_UP_RANGE } from '../design/schema';
import { chooseTouchUp } from '../store/studio';
import { t } from '../words/say';
import { pause } from './player';
import { Switch } from './Switch';
import { useStudio } from './useStudio';
import { TIME_WORDS } from './words';

/** From the first year on, and wherever there is one to take back. */
export function TouchUp() {
  const { sessions, day, touchUp } = useStudio((state) => state.design);
  if (sessions === 0 || (day < TOUCH_UP_RANGE.min && touchUp === 0)) return null;
  const change = (isDone: boolean) => {
    pause();
    chooseTouchUp(isDone);
  };
  return (
    <Switch label={t('Touch-up')} line={TIME_WORDS.touchUp({ day, touchUp })} on={touchUp > 0} onChange={change} />
  );
}
