import { LOSS_PATTERNS, STAGE_RANGE } from '../../design/client';
import { lossOf } from '../../density/clientLoss';
import { Choices } from '../Choices';
import { asGesture } from '../gesture';
import { Section } from '../Section';
import { Slider } from '../Slider';
import { useStudio } from '../useStudio';
import { choosePattern, editLoss } from './editLoss';
import { GraftsSection } from './GraftsSection';
import { LaterSection } from './LaterSection';
import { LossIcon } from './LossIcon';
import cards from '../Cards.module.css';
import styles from './LossSection.module.css';
import { LOSS_WORDS, stageWords } from './lossWords';
import { PatchesSection } from './PatchesSection';

const STAGE_STEP = 0.1;

/** The client's hair loss, patches, a transplant, and what may come. */
export function LossSection() {
  return (
    <>
      <PatternSection />
      <LaterSection />
      <PatchesSection />
      <GraftsSection />
    </>
  );
}

function PatternSection() {
  const head = useStudio((state) => state.design.head);
  const client = useStudio((state) => state.design.client);
  const now = lossOf({ head, client });
  const { min, max } = STAGE_RANGE[now.pattern];
  const thinning = client.loss?.thinning ?? 0;
  return (
    <Section title={LOSS_WORDS.title} line={LOSS_WORDS.pattern[now.pattern].line}>
      {(titleId) => (
        <>
          <Choices
            labelledBy={titleId}
            options={LOSS_PATTERNS}
            value={now.pattern}
            onChange={choosePattern}
            className={styles.row}
            optionClassName={cards.card}
          >
            {(option) => (
              <>
                <LossIcon pattern={option} className={styles.icon} />
                <span className={cards.name}>{LOSS_WORDS.pattern[option].name}</span>
              </>
            )}
          </Choices>
          {max > min && (
            <Slider
              label={LOSS_WORDS.stage}
              min={min}
              max={max}
              step={STAGE_STEP}
              value={now.stage}
              text={stageWords(now)}
              onChange={(stage) => editLoss({ pattern: now.pattern, stage: Math.round(stage * 10) / 10 })}
              {...asGesture}
            />
          )}
          {now.pattern !== 'totalis' && (
            <Slider
              label={LOSS_WORDS.thinning}
              min={0}
              max={1}
              step={0.05}
              value={thinning}
              text={thinning > 0 ? LOSS_WORDS.percent(thinning) : LOSS_WORDS.noThinning}
              onChange={(share) => editLoss({ thinning: Math.round(share * 100) / 100 })}
              {...asGesture}
            />
          )}
        </>
      )}
    </Section>
  );
}
