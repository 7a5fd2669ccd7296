import { useEffect } from 'react';
import { expectHeadWork } from '../../store/headWork';
import { HeadPicker } from '../HeadPicker';
import { ControlGroups } from './ControlGroups';
import { Gallery } from './Gallery';
import styles from './HeadSection.module.css';
import { PersonSliders } from './PersonSliders';
import { TapeFields } from './TapeFields';

/** The head: whom it starts from, its measures and its shape. */
export function HeadSection() {
  useEffect(expectHeadWork, []);
  return (
    <div className={styles.stack}>
      <HeadPicker />
      <Gallery />
      <TapeFields />
      <PersonSliders />
      <ControlGroups />
    </div>
  );
}
