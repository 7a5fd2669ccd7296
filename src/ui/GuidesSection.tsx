import { useStore } from 'zustand';
import { GUIDES } from '../hairline/guideNames';
import { guides, toggleGuide } from '../store/guides';
import { t } from '../words/say';
import styles from './GuidesSection.module.css';
import { GUIDE_WORDS, GUIDES_TITLE, LARGEST_GAP } from './guideWords';
import { Readout } from './Readout';
import { Section } from './Section';
import { shownAs } from './units';
import { useUnit } from './UnitButton';

/** What can be drawn on the head to judge the line by; several at once, none to begin with. */
export function GuidesSection() {
  const shown = useStore(guides, (state) => state.shown);
  return (
    <Section title={t(GUIDES_TITLE)}>
      {(titleId) => (
        <>
          <div role="group" aria-labelledby={titleId} className={styles.row}>
            {GUIDES.map((name) => (
              <button
                key={name}
                type="button"
                className={styles.guide}
                data-guide={name}
                onClick={() => toggleGuide(name)}
                aria-pressed={shown.includes(name)}
                title={GUIDE_WORDS[name].line}
              >
                {GUIDE_WORDS[name].name}
              </button>
            ))}
          </div>
          {shown.length > 0 && (
            <ul className={styles.lines}>
              {shown.map((name) => (
                <li key={name}>
                  {GUIDE_WORDS[name].line}
                  {name === 'left-right' && <LargestGap />}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Section>
  );
}

function LargestGap() {
  const mm = useStore(guides, ({ leftRightMm }) => leftRightMm);
  const unit = useUnit();
  if (mm === null) return null;
  return (
    <span className={styles.gap}>
      {` ${t(LARGEST_GAP)} `}
      <Readout name="left-right-mm" value={mm} digits={1} metric="mm" /> {shownAs(mm, 'mm', 1, unit).unit}.
    </span>
  );
}
