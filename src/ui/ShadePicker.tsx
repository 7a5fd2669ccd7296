import { SHADES } from '../design/schema';
import { editDesign } from '../store/studio';
import { t } from '../words/say';
import { Section } from './Section';
import { Swatches } from './Swatches';
import { useStudio } from './useStudio';
import { SHADE_WORDS } from './words';

export function ShadePicker() {
  const shade = useStudio((state) => state.design.shade);
  return (
    <Section title={t('Pigment')} aside={SHADE_WORDS[shade].line}>
      {(titleId) => (
        <Swatches
          labelledBy={titleId}
          options={SHADES}
          value={shade}
          onChange={(value) => editDesign({ shade: value })}
          nameOf={(option) => SHADE_WORDS[option].name}
        />
      )}
    </Section>
  );
}
