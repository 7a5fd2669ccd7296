import { HEADS } from '../design/schema';
import { chooseHead } from '../store/studio';
import { Choices } from './Choices';
import styles from './HeadPicker.module.css';
import { Section } from './Section';
import { useStudio } from './useStudio';
import { HEAD_WORDS } from './words';

export function HeadPicker() {
  const head = useStudio((state) => state.design.head);
  return (
    <Section title="Head" line={HEAD_WORDS[head].line}>
      {(titleId) => (
        <Choices
          labelledBy={titleId}
          options={HEADS}
          value={head}
          onChange={chooseHead}
          className={styles.row}
          optionClassName={styles.option}
        >
          {(option) => HEAD_WORDS[option].name}
        </Choices>
      )}
    </Section>
  );
}
