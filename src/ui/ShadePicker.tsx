import { SHADES } from '../design/schema';
import { editDesign } from '../store/studio';
import { Choices } from './Choices';
import { Section } from './Section';
import styles from './ShadePicker.module.css';
import { useStudio } from './useStudio';
import { SHADE_WORDS } from './words';

export function ShadePicker() {
  const shade = useStudio((state) => state.design.shade);
  return (
    <Section title="Pigment" aside={SHADE_WORDS[shade].line}>
      {(titleId) => (
        <Choices
          labelledBy={titleId}
          options={SHADES}
          value={shade}
          onChange={(value) => editDesign({ shade: value })}
          className={styles.row}
          optionClassName={styles.choice}
        >
          {(option) => (
            <>
              <span className={styles.disc} data-shade={option} aria-hidden />
              <span className={styles.name}>{SHADE_WORDS[option].name}</span>
            </>
          )}
        </Choices>
      )}
    </Section>
  );
}
