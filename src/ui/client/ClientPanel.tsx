import { useId, useState, type ComponentType } from 'react';
import { callOff } from '../../store/placing';
import { AskButton } from '../answers/AskButton';
import type { Place } from '../answers/answers';
import { Choices } from '../Choices';
import { BeardSection } from './BeardSection';
import styles from './ClientPanel.module.css';
import { CLIENT_WORDS, PARTS, type PartName } from './clientWords';
import { HairSection } from './HairSection';
import { HeadSection } from './HeadSection';
import { LossSection } from './LossSection';
import { StepButtons } from '../shape/ShapeBar';
import { ScarsSection } from './ScarsSection';
import { SkinSection } from './SkinSection';
import { ZoneSection } from './ZoneSection';

const SECTIONS: Readonly<Record<PartName, ComponentType>> = {
  head: HeadSection,
  skin: SkinSection,
  hair: HairSection,
  loss: LossSection,
  scars: ScarsSection,
  beard: BeardSection,
  zone: ZoneSection,
};

/** Where the answers to a part's questions are found. */
const ASKED: Readonly<Partial<Record<PartName, Place>>> = {
  hair: 'hair',
  loss: 'loss',
  scars: 'scars',
  beard: 'beard',
  zone: 'area',
};

/** Who is in the chair: one part at a time. */
export function ClientPanel() {
  const id = useId();
  const [part, choose] = useState<PartName>('head');
  const Part = SECTIONS[part];
  const turnTo = (next: PartName) => {
    callOff();
    choose(next);
  };
  return (
    <div className={styles.panel}>
      <p id={id} hidden>
        {CLIENT_WORDS.parts}
      </p>
      <Choices
        labelledBy={id}
        className={styles.parts}
        optionClassName={styles.part}
        options={PARTS}
        value={part}
        onChange={turnTo}
      >
        {(option) => CLIENT_WORDS.part[option]}
      </Choices>
      <Part />
      <div className={styles.steps}>
        <StepButtons />
      </div>
      {ASKED[part] && <AskButton place={ASKED[part]} />}
    </div>
  );
}
