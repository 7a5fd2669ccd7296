import styles from './Caption.module.css';
import { AskButton } from './answers/AskButton';
import buttons from './ViewButtons.module.css';
import { ClinicName, PromiseLine } from './clinic/ClinicName';
import { CompareButton } from './compare/CompareButton';
import { Menu } from './menu/Menu';
import { ShareButton } from './ShareButton';
import { useInset } from './useInset';
import { MirrorButton } from './ViewButtons';

/** `mirror`: whether its button belongs here; on a phone it is nearer to the thumb. */
export function Caption({ mirror }: { readonly mirror: boolean }) {
  const ref = useInset<HTMLElement>('top');
  return (
    <header ref={ref} className={styles.caption}>
      <div className={styles.said}>
        <h1>
          <ClinicName className={styles.name} />
        </h1>
        <p className={styles.promise}>
          <PromiseLine />
        </p>
      </div>
      <div className={styles.buttons}>
        <AskButton className={`${buttons.mirror} ${styles.ask}`} wordClassName={buttons.word} />
        <CompareButton className={styles.compare} />
        <ShareButton />
        {mirror && <MirrorButton />}
        <Menu />
      </div>
    </header>
  );
}
