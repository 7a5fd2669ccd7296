import { useId, useState, type SyntheticEvent } from 'react';
import { MAX_STYLE_NAME } from '../../design/line';
import { cleanName } from '../../design/name';
import { renamed } from '../../design/variants';
import { editDesigns } from '../../store/studio';
import { t } from '../../words/say';
import { closeAround, Dialog } from '../Dialog';
import { useStudio } from '../useStudio';
import { variantTitle } from './variantWords';
import styles from './VariantDialog.module.css';

/** Gives the present variant a name. */
export function VariantDialog({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  const { active, name } = useStudio((state) => state.variants);
  const [text, setText] = useState(name);
  const keep = (event: SyntheticEvent) => {
    event.preventDefault();
    const kept = cleanName(text);
    if (kept !== name) editDesigns((designs) => renamed(designs, active, kept));
    onClose();
  };
  return (
    <Dialog title={variantTitle(active, '')} className={styles.dialog} onClose={onClose}>
      <form onSubmit={keep}>
        <label htmlFor={id} className={styles.label}>
          {t('Name')}
        </label>
        <input
          id={id}
          className={styles.field}
          value={text}
          maxLength={MAX_STYLE_NAME}
          autoComplete="off"
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p className={styles.note}>{t('The name travels with the link and the file.')}</p>
        <div className={styles.actions}>
          <button type="button" className={styles.action} onClick={closeAround}>
            {t('Cancel')}
          </button>
          <button type="submit" className={styles.save}>
            {t('Save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
