import styles from './Caption.module.css';
import { AskButton } from './answers/AskButton';
import buttons from './ViewButtons.module.css';
import { CompareButton } from './compare/CompareButton';
import { Menu } from './menu/Menu';
import { ShareButton } from './ShareButton';
import { useInset } from './useInset';
import { MirrorButton } from './ViewButtons';
import { PROMISE } from './words';

/** `mirror`: whether its button belongs here; on a phone it is nearer to the thumb. */
export function Caption({ mirror }: { readonly mirror: boolean }) {
  const ref = useInset<HTMLElement>('top');
  return (
    <header ref={ref} className={styles.caption}>
      <div>
        <h1 className={styles.name}>Hairline Studio</h1>
        <p className={styles.promise}>{PROMISE}</p>
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
