import { HEADS, type HeadName } from '../../design/schema';
import { chooseHead, editClient, studio } from '../../store/studio';
import { mark, t } from '../../words/say';
import { useStudio } from '../useStudio';
import { nearest } from './nearest';
import { Row } from './Row';

const HEAD_NAMES: Readonly<Record<HeadName, string>> = { man: mark('Man'), woman: mark('Woman') };
const AGES = [25, 35, 45, 55, 65] as const;

/** Who it is: sex and age. */
export function YouStep() {
  const head = useStudio((state) => state.design.head);
  const age = useStudio((state) => state.design.client.face?.age);
  return (
    <>
      <Row title={t('You are a')} options={HEADS} value={head} onChange={chooseHead}>
        {(option) => t(HEAD_NAMES[option])}
      </Row>
      <Row
        title={t('About how old')}
        options={AGES}
        inOneRow
        value={age === undefined ? null : nearest(AGES, age)}
        onChange={chooseAge}
      >
        {(option) => t('{age, number}', { age: option })}
      </Row>
    </>
  );
}

const chooseAge = (age: number): void => editClient('face', { ...studio.getState().design.client.face, age });
