import { Dices, RotateCcw } from 'lucide-react';
import { GALLERY, type GalleryPerson } from '../../client/gallery';
import pill from '../Pill.module.css';
import { Section } from '../Section';
import { useStudio } from '../useStudio';
import { choosePersonOf, chooseRandomFace, resetHead } from './headEdits';
import styles from './Gallery.module.css';
import { HEAD_PART_WORDS as WORDS } from './headWords';

const COLUMNS = 6;
const ROWS = GALLERY.length / COLUMNS;

/** Where somebody's picture lies in the sheet of all. */
const placeOf = (i: number): string =>
  `${(100 * (i % COLUMNS)) / (COLUMNS - 1)}% ${(100 * Math.floor(i / COLUMNS)) / (ROWS - 1)}%`;

/** People to start from, and a face by chance. */
export function Gallery() {
  const { head, client, tone } = useStudio((state) => state.design);
  const isPlain = !client.face && !client.tape;
  const isChosen = (person: GalleryPerson) =>
    person.head === head && person.tone === tone && JSON.stringify(person.face) === JSON.stringify(client.face);
  return (
    <Section title={WORDS.gallery} line={WORDS.galleryLine}>
      {(titleId) => (
        <>
          <ul className={styles.people} aria-labelledby={titleId}>
            {GALLERY.map((person, i) => (
              <li key={`${person.head} ${person.face.age}`}>
                <button
                  type="button"
                  className={styles.person}
                  aria-pressed={isChosen(person)}
                  onClick={() => choosePersonOf(person)}
                >
                  <span className={styles.picture} style={{ backgroundPosition: placeOf(i) }} aria-hidden />
                  {WORDS.who(person.head, person.face.age!)}
                </button>
              </li>
            ))}
          </ul>
          <div className={styles.buttons}>
            <button type="button" className={`${pill.pill} ${styles.button}`} onClick={chooseRandomFace}>
              <Dices size={17} strokeWidth={1.7} aria-hidden />
              {WORDS.dice}
            </button>
            <button type="button" className={`${pill.pill} ${styles.button}`} onClick={resetHead} disabled={isPlain}>
              <RotateCcw size={16} strokeWidth={1.7} aria-hidden />
              {WORDS.reset}
            </button>
          </div>
        </>
      )}
    </Section>
  );
}
