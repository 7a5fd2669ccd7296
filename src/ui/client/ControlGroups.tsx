import { useId } from 'react';
import { SHAPE_GROUPS, type ShapeControl, type ShapeGroup } from '../../design/shapeControls';
import { asGesture } from '../gesture';
import { Section } from '../Section';
import { Slider } from '../Slider';
import { useStudio } from '../useStudio';
import { t } from '../../words/say';
import { chooseControl } from './headEdits';
import styles from './HeadSection.module.css';
import { CONTROL_WORDS, controlText, GROUP_WORDS, HEAD_PART_WORDS } from './headWords';

const GROUPS = Object.keys(SHAPE_GROUPS) as ShapeGroup[];

/** The shape of the head by groups; opening one closes the other. */
export function ControlGroups() {
  const name = useId();
  return (
    <Section title={HEAD_PART_WORDS.shape} line={HEAD_PART_WORDS.shapeLine}>
      {() => (
        <div className={styles.groups}>
          {GROUPS.map((group) => (
            <Group key={group} group={group} name={name} />
          ))}
        </div>
      )}
    </Section>
  );
}

function Group({ group, name }: { readonly group: ShapeGroup; readonly name: string }) {
  const controls = useStudio((state) => state.design.client.face?.controls);
  const changed = SHAPE_GROUPS[group].filter((control: ShapeControl) => controls?.[control]).length;
  return (
    <details className={styles.group} name={name}>
      <summary>
        {GROUP_WORDS[group]}
        {changed > 0 && <span className={styles.changed}>{t('{changed} changed', { changed })}</span>}
      </summary>
      <div className={styles.sliders}>
        {SHAPE_GROUPS[group].map((control: ShapeControl) => (
          <Slider
            key={control}
            label={CONTROL_WORDS[control][0]}
            min={-1}
            max={1}
            step={0.05}
            value={controls?.[control] ?? 0}
            text={controlText(control, controls?.[control] ?? 0)}
            onChange={(value) => chooseControl(control, Math.round(value * 100) / 100)}
            {...asGesture}
          />
        ))}
      </div>
    </details>
  );
}
