import { editClient, editDesign, studio } from '../../store/studio';
import { mark, t } from '../../words/say';
import { MONK } from '../monk';
import { useStudio } from '../useStudio';
import { nearest } from './nearest';
import { Row } from './Row';
import styles from './Start.module.css';

const TONES = MONK.map((_, i) => i + 1);

/** Hair to start from; the sliders have everything between. */
const HAIR = {
  black: { name: mark('Black'), edits: { melanin: 1, red: 0, grey: 0 } },
  brown: { name: mark('Brown'), edits: { melanin: 0.75, red: 0, grey: 0 } },
  blond: { name: mark('Blond'), edits: { melanin: 0.25, red: 0, grey: 0 } },
  red: { name: mark('Red'), edits: { melanin: 0.5, red: 1, grey: 0 } },
  grey: { name: mark('Grey'), edits: { melanin: 0.75, red: 0, grey: 0.7 } },
} as const;
type HairName = keyof typeof HAIR;
const HAIR_NAMES = Object.keys(HAIR) as HairName[];

/** Skin and hair. */
export function LooksStep() {
  const { tone, client } = useStudio((state) => state.design);
  const hair = HAIR_NAMES.find((name) =>
    Object.entries(HAIR[name].edits).every(([part, value]) => client.hair?.[part as 'melanin'] === value),
  );
  return (
    <>
      <Row
        title={t('Skin')}
        options={TONES}
        value={nearest(TONES, tone)}
        onChange={(value) => editDesign({ tone: value })}
      >
        {(option) => (
          <>
            <span className={styles.swatch} style={{ backgroundColor: MONK[option - 1] }} aria-hidden />
            <span className="visually-hidden">{t('Tone {tone} of 10', { tone: option })}</span>
          </>
        )}
      </Row>
      <Row title={t('Hair')} options={HAIR_NAMES} inOneRow value={hair ?? null} onChange={chooseHair}>
        {(option) => t(HAIR[option].name)}
      </Row>
    </>
  );
}

const chooseHair = (name: HairName): void =>
  editClient('hair', { ...studio.getState().design.client.hair, ...HAIR[name].edits });
