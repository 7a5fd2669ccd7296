import { BRUSH_RANGE, BRUSHES } from '../../design/line';
import { number, percent } from '../../words/format';
import { setShaping } from '../../store/shaping';
import { BRUSH_SLIDER_WORDS, BRUSH_WORDS, SHAPING_WORDS } from '../shapeWords';
import { Slider } from '../Slider';
import { t } from '../../words/say';
import { DraftSlider } from './DraftSlider';
import { endSmoothing, smoothDrawing } from './drawing';
import styles from './ShapeSection.module.css';
import { Switch } from '../Switch';
import { useShaping } from './useShaping';

const inMm = (value: number): string => `${number(value)} mm`;

/** What the chosen tool can be set to. */
export function ToolOptions() {
  const tool = useShaping((state) => state.tool);
  if (tool === 'move') return <BothSides />;
  return tool === 'draw' ? <Smoothing /> : <BrushOptions />;
}

function BothSides() {
  const on = useShaping((state) => state.bothSides);
  return (
    <Switch
      label={SHAPING_WORDS.bothSides}
      line={on ? SHAPING_WORDS.bothSidesOn : SHAPING_WORDS.bothSidesOff}
      on={on}
      onChange={(bothSides) => setShaping({ bothSides })}
    />
  );
}

function Smoothing() {
  const smoothing = useShaping((state) => state.smoothing);
  const isFresh = useShaping((state) => state.isFresh);
  return (
    <DraftSlider
      label={isFresh ? t('Smoothing of the line drawn') : BRUSH_SLIDER_WORDS.smoothing}
      min={0}
      max={1}
      step={0.05}
      value={smoothing}
      read={() => smoothing}
      text={percent}
      onHold={smoothDrawing}
      onCommit={endSmoothing}
    />
  );
}

function BrushOptions() {
  const brush = useShaping((state) => state.brush);
  const brushMm = useShaping((state) => state.brushMm);
  const strength = useShaping((state) => state.strength);
  return (
    <div className={styles.options}>
      <div className={styles.brushes} role="group" aria-label={t('What the brush does')}>
        {BRUSHES.map((name) => (
          <button
            key={name}
            type="button"
            className={styles.brush}
            onClick={() => setShaping({ brush: name })}
            aria-pressed={name === brush}
          >
            {BRUSH_WORDS[name].name}
          </button>
        ))}
      </div>
      <Slider
        label={BRUSH_SLIDER_WORDS.size}
        {...BRUSH_RANGE.sizeMm}
        step={1}
        value={brushMm}
        text={inMm(brushMm)}
        onChange={(value) => setShaping({ brushMm: value })}
      />
      <Slider
        label={BRUSH_SLIDER_WORDS.strength}
        {...BRUSH_RANGE.strength}
        step={0.05}
        value={strength}
        text={percent(strength)}
        onChange={(value) => setShaping({ strength: Math.round(100 * value) / 100 })}
      />
    </div>
  );
}
