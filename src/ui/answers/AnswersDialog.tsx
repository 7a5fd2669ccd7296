import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { clinic } from '../../store/clinic';
import { Dialog } from '../Dialog';
import { Fold } from '../Fold';
import { ANSWERS, answersAt, answerWords, findAnswers, TOPIC_WORDS, TOPICS, type Answer, type Place } from './answers';
import styles from './AnswersDialog.module.css';
import { ASK_WORDS } from './askWords';

interface Props {
  readonly place?: Place;
  readonly onClose: () => void;
}

/** What clients ask, with a search over all of it. */
export function AnswersDialog({ place, onClose }: Props) {
  const id = useId();
  const [search, setSearch] = useState('');
  const [isWhole, showAll] = useState(place === undefined);
  const prices = useStore(clinic, (state) => state.clinic.prices);
  const found = search.trim() === '' ? undefined : findAnswers(search, prices);
  return (
    <Dialog title={ASK_WORDS.title} className={styles.dialog} onClose={onClose}>
      <label htmlFor={id} className={styles.label}>
        {ASK_WORDS.search}
      </label>
      <input
        id={id}
        type="search"
        className={styles.search}
        value={search}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <p className={styles.count} role="status">
        {found && (found.length === 0 ? ASK_WORDS.none : ASK_WORDS.count(found.length))}
      </p>
      {found ? (
        <List answers={found} isOpen={found.length <= 3} />
      ) : isWhole || place === undefined ? (
        TOPICS.map((topic) => (
          <section key={topic} className={styles.topic}>
            <h3 className={styles.heading}>{TOPIC_WORDS[topic]}</h3>
            <List answers={ANSWERS.filter((answer) => answer.topic === topic)} />
          </section>
        ))
      ) : (
        <>
          <List answers={answersAt(place)} isOpen />
          <button type="button" className={styles.all} onClick={() => showAll(true)}>
            {ASK_WORDS.everything}
          </button>
        </>
      )}
      <p className={styles.advice}>{ASK_WORDS.advice}</p>
    </Dialog>
  );
}

function List({ answers, isOpen = false }: { readonly answers: readonly Answer[]; readonly isOpen?: boolean }) {
  const prices = useStore(clinic, (state) => state.clinic.prices);
  return answers.map((answer) => (
    <Fold key={`${answer.id} ${isOpen}`} summary={answer.question} open={isOpen} data-answer={answer.id}>
      <p>{answerWords(answer, prices)}</p>
    </Fold>
  ));
}
