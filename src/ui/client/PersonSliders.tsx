import { personOf } from '../../anatomy/people';
import { FACE_RANGE } from '../../design/client';
import { percent } from '../../words/format';
import { asGesture } from '../gesture';
import { Section } from '../Section';
import { Slider } from '../Slider';
import { useStudio } from '../useStudio';
import { choosePerson } from './headEdits';
import styles from './HeadSection.module.css';
import { HEAD_PART_WORDS, PERSON_WORDS as WORDS } from './headWords';

const sexText = (sex: number): string =>
  sex < 0.05 ? WORDS.sex.low : sex > 0.95 ? WORDS.sex.high : `${WORDS.sex.middle}, ${percent(sex)}`;

const weightText = (weight: number): string =>
  Math.abs(weight) < 0.05
    ? WORDS.weight.middle
    : `${weight < 0 ? WORDS.weight.low : WORDS.weight.high} ${percent(Math.abs(weight))}`;

/** Sex, age, weight and ancestry. */
export function PersonSliders() {
  const head = useStudio((state) => state.design.head);
  const face = useStudio((state) => state.design.client.face);
  const { sex, age, weight, african, asian } = personOf(head, face);
  return (
    <Section title={HEAD_PART_WORDS.person}>
      {() => (
        <div className={styles.sliders}>
          <Slider
            label={WORDS.sex.name}
            {...FACE_RANGE.sex}
            step={0.05}
            value={sex}
            text={sexText(sex)}
            onChange={(value) => choosePerson('sex', value)}
            {...asGesture}
          />
          <Slider
            label={WORDS.age.name}
            {...FACE_RANGE.age}
            step={1}
            value={age}
            text={WORDS.age.years(Math.round(age))}
            onChange={(value) => choosePerson('age', value)}
            {...asGesture}
          />
          <Slider
            label={WORDS.weight.name}
            {...FACE_RANGE.weight}
            step={0.05}
            value={weight}
            text={weightText(weight)}
            onChange={(value) => choosePerson('weight', value)}
            {...asGesture}
          />
          <Slider
            label={WORDS.african.name}
            {...FACE_RANGE.african}
            step={0.05}
            value={african}
            text={percent(african)}
            onChange={(value) => choosePerson('african', value)}
            {...asGesture}
          />
          <Slider
            label={WORDS.asian.name}
            {...FACE_RANGE.asian}
            step={0.05}
            value={asian}
            text={percent(asian)}
            onChange={(value) => choosePerson('asian', value)}
            {...asGesture}
          />
        </div>
      )}
    </Section>
  );
}
