import { HEADS } from '../design/schema';
import { chooseHead } from '../store/studio';
import { t } from '../words/say';
import { Section } from './Section';
import { Segments } from './Segments';
import { useStudio } from './useStudio';
import { HEAD_WORDS } from './words';

export function HeadPicker() {
  const head = useStudio((state) => state.design.head);
  return (
    <Section title={t('Head')} line={HEAD_WORDS[head].line}>
      {(titleId) => (
        <Segments labelledBy={titleId} options={HEADS} value={head} onChange={chooseHead}>
          {(option) => HEAD_WORDS[option].name}
        </Segments>
      )}
    </Section>
  );
}
