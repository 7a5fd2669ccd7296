import { STYLES } from '../design/schema';
import { editDesign } from '../store/studio';
import { Choices } from './Choices';
import { Section } from './Section';
import { StyleIcon } from './StyleIcon';
import styles from './StylePicker.module.css';
import { useStudio } from './useStudio';
import { STYLE_WORDS } from './words';

export function StylePicker() {
  const style = useStudio((state) => state.design.style);
  return (
    <Section title="Hairline" line={STYLE_WORDS[style].line}>
      {(titleId) => (
        <Choices
          labelledBy={titleId}
          options={STYLES}
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
