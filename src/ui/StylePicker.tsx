import type { ReactNode } from 'react';
import { STYLES, type HeadName, type StyleName } from '../design/schema';
import { editDesign } from '../store/studio';
import { t } from '../words/say';
import cards from './Cards.module.css';
import { Choices } from './Choices';
import { Section } from './Section';
import { StyleIcon } from './StyleIcon';
import styles from './StylePicker.module.css';
import { useStudio } from './useStudio';
import { STYLE_WORDS } from './words';

/** A style is a point of departure: what hands have made of the line before is left behind, and comes back by undo. */
const depart = (style: StyleName): void => editDesign({ style, blend: null, line: {}, character: {}, styleName: '' });

const ownLine = (name: string, style: StyleName): string =>
  t('“{name}”, your own, made from {style}.', { name, style: STYLE_WORDS[style].name });

/** Her own line comes first for a woman; a man is not asked. */
const offered = (head: HeadName, style: StyleName): readonly StyleName[] =>
  head === 'woman' || style === 'female' ? ['female', ...STYLES.filter((name) => name !== 'female')] : MALE;
const MALE = STYLES.filter((name) => name !== 'female');

/** `aside` stands at the heading's right. */
export function StylePicker({ aside }: { readonly aside?: ReactNode }) {
  const style = useStudio((state) => state.design.style);
  const head = useStudio((state) => state.design.head);
  const ownName = useStudio((state) => state.design.styleName);
  return (
    <Section
      title={t('Hairline')}
      aside={aside}
      line={ownName === '' ? STYLE_WORDS[style].line : ownLine(ownName, style)}
    >
      {(titleId) => (
        <Choices
          labelledBy={titleId}
          options={offered(head, style)}
          value={ownName === '' ? style : null}
          onChange={depart}
          className={styles.row}
          optionClassName={`${cards.card} ${styles.card}`}
        >
          {(option) => (
            <>
              <StyleIcon style={option} className={styles.icon} />
              <span className={`${cards.name} ${styles.name}`}>{STYLE_WORDS[option].name}</span>
            </>
          )}
        </Choices>
      )}
    </Section>
  );
}
