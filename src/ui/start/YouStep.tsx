import { HEADS, type HeadName } from '../../design/schema';
import { chooseHead, editClient, editDesign, studio } from '../../store/studio';
import { mark, t } from '../../words/say';
import { MONK } from '../monk';
import { useStudio } from '../useStudio';
import { Row } from './Row';
import styles from './Start.module.css';

const HEAD_NAMES: Readonly<Record<HeadName, string>> = { man: mark('Man'), woman: mark('Woman') };
const AGES = [25, 35, 45, 55, 65] as const;
const TONES = [1, 3, 4, 5, 6, 7, 8, 10] as const;

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

/** Who it is: sex, age, skin and hair. */
export function YouStep() {
  const { head, tone, client } = useStudio((state) => state.design);
  const hair = HAIR_NAMES.find((name) =>
    Object.entries(HAIR[name].edits).every(([part, value]) => client.hair?.[part as 'melanin'] === value),
  );
  return (
    <>
      <Row title={t('You are a')} options={HEADS} value={head} onChange={chooseHead}>
        {(option) => t(HEAD_NAMES[option])}
      </Row>
      <Row title={t('About how old')} options={AGES} value={nearestAge(client.face?.age)} onChange={chooseAge}>
        {(option) => t('{age, number}', { age: option })}
      </Row>
      <Row
        title={t('Skin')}
        options={TONES}
        value={TONES.find((one) => one === tone) ?? null}
        onChange={(value) => editDesign({ tone: value })}
      >
        {(option) => (
          <>
            <span className={styles.swatch} style={{ backgroundColor: MONK[option - 1] }} aria-hidden />
            <span className="visually-hidden">{t('Tone {tone} of 10', { tone: option })}</span>
          </>
        )}
      </Row>
      <Row title={t('Hair')} options={HAIR_NAMES} value={hair ?? null} onChange={chooseHair}>
        {(option) => t(HAIR[option].name)}
      </Row>
    </>
  );
}

const nearestAge = (age: number | undefined): (typeof AGES)[number] | null => AGES.find((one) => one === age) ?? null;

const chooseAge = (age: number): void => editClient('face', { ...studio.getState().design.client.face, age });

const chooseHair = (name: HairName): void =>
  editClient('hair', { ...studio.getState().design.client.hair, ...HAIR[name].edits });
