import { STYLES, type HeadName, type StyleName } from '../design/schema';
import { editDesign } from '../store/studio';
import { Choices } from './Choices';
import { Section } from './Section';
import { StyleIcon } from './StyleIcon';
import styles from './StylePicker.module.css';
import { useStudio } from './useStudio';
import { STYLE_WORDS } from './words';

/** Her own line comes first for a woman; a man is not asked. */
const offered = (head: HeadName, style: StyleName): readonly StyleName[] =>
  head === 'woman' || style === 'female' ? ['female', ...STYLES.filter((name) => name !== 'female')] : MALE;
const MALE = STYLES.filter((name) => name !== 'female');

export function StylePicker() {
  const style = useStudio((state) => state.design.style);
  const head = useStudio((state) => state.design.head);
  return (
    <Section title="Hairline" line={STYLE_WORDS[style].line}>
      {(titleId) => (
        <Choices
          labelledBy={titleId}
          options={offered(head, style)}
          value={style}
          onChange={(value) => editDesign({ style: value })}
          className={styles.row}
          optionClassName={styles.card}
        >
          {(option) => (
            <>
              <StyleIcon style={option} className={styles.icon} />
              <span className={styles.name}>{STYLE_WORDS[option].name}</span>
            </>
          )}
        </Choices>
      )}
    </Section>
  );
}
