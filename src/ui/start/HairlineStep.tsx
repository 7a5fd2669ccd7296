import type { HeadName, StyleName } from '../../design/schema';
import { editDesign, goToView } from '../../store/studio';
import { t } from '../../words/say';
import { StyleIcon } from '../StyleIcon';
import { useStudio } from '../useStudio';
import { STYLE_WORDS } from '../words';
import { Row } from './Row';
import styles from './Start.module.css';

const OFFERED: Readonly<Record<HeadName, readonly StyleName[]>> = {
  man: ['conservative', 'natural', 'modern', 'edge-up', 'widows-peak', 'rounded'],
  woman: ['female', 'natural', 'rounded'],
};

/** The usual lines; the panel has all of them, and shaping by hand. */
export function HairlineStep() {
  const head = useStudio((state) => state.design.head);
  const style = useStudio((state) => state.design.style);
  return (
    <>
      <Row
        title={t('A line to start from')}
        options={OFFERED[head]}
        value={OFFERED[head].find((one) => one === style) ?? null}
        onChange={choose}
      >
        {(option) => (
          <>
            <StyleIcon style={option} className={styles.icon} />
            {STYLE_WORDS[option].name}
          </>
        )}
      </Row>
      <p className={styles.line}>{t('Every line can be shaped by hand later.')}</p>
    </>
  );
}

function choose(style: StyleName): void {
  editDesign({ style, blend: null, line: {}, character: {}, styleName: '' });
  goToView('front');
}
