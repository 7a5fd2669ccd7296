import { lossOf } from '../../density/clientLoss';
import type { LossPattern } from '../../design/client';
import type { HeadName } from '../../design/schema';
import { editDesign, studio } from '../../store/studio';
import { mark, t } from '../../words/say';
import { editLoss } from '../client/editLoss';
import { useStudio } from '../useStudio';
import { Row } from './Row';
import styles from './Start.module.css';

interface Kind {
  readonly key: string;
  readonly name: string;
  /** Of the scale that clinics use. */
  readonly stage: string;
  readonly pattern: LossPattern;
  readonly at: number;
}

const norwood = (at: number, stage: string, name: string): Kind => ({
  key: stage,
  name,
  stage,
  pattern: 'norwood',
  at,
});
const ludwig = (at: number, stage: string, name: string): Kind => ({ key: stage, name, stage, pattern: 'ludwig', at });
const NONE: Kind = { key: 'none', name: mark('None'), stage: '', pattern: 'none', at: 0 };

const KINDS: Readonly<Record<HeadName, readonly Kind[]>> = {
  man: [
    NONE,
    norwood(2, 'Norwood II', mark('Corners')),
    norwood(3, 'Norwood III', mark('Deep corners')),
    norwood(4, 'Norwood IV', mark('Front and crown')),
    norwood(5, 'Norwood V', mark('A thin bridge')),
    norwood(6, 'Norwood VI', mark('The whole top')),
    norwood(7, 'Norwood VII', mark('A low ring')),
    { key: 'totalis', name: mark('All hair'), stage: '', pattern: 'totalis', at: 0 },
  ],
  woman: [
    NONE,
    ludwig(1, 'Ludwig I', mark('A wider part')),
    ludwig(2, 'Ludwig II', mark('Thin on top')),
    ludwig(3, 'Ludwig III', mark('Bare on top')),
    { key: 'totalis', name: mark('All hair'), stage: '', pattern: 'totalis', at: 0 },
  ],
};

/** How much hair is lost, in the clinics' classes and in words. */
export function LossStep() {
  const head = useStudio((state) => state.design.head);
  const client = useStudio((state) => state.design.client);
  const { pattern, stage } = lossOf({ head, client });
  const kinds = KINDS[head];
  const now = kinds.find((kind) => kind.pattern === pattern && (kind.at === 0 || kind.at === stage));
  return (
    <Row
      title={t('What is missing')}
      options={kinds.map(({ key }) => key)}
      value={now?.key ?? null}
      onChange={(key) => choose(kinds.find((kind) => kind.key === key))}
    >
      {(key) => <Words kind={kinds.find((kind) => kind.key === key)} />}
    </Row>
  );
}

function Words({ kind }: { readonly kind: Kind | undefined }) {
  return (
    kind && (
      <>
        {t(kind.name)}
        {kind.stage !== '' && <span className={styles.small}>{kind.stage}</span>}
      </>
    )
  );
}

/** What was asked of later loss was another pattern's. */
function choose(kind: Kind | undefined): void {
  if (!kind) return;
  if (studio.getState().design.later > 0) editDesign({ later: 0 });
  editLoss({ pattern: kind.pattern, stage: kind.at });
}
