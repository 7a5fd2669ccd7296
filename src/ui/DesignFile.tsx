import { FileDown, FolderOpen } from 'lucide-react';
import { useRef, useState, type ChangeEvent } from 'react';
import { writeDesignFile } from '../share/file';
import { currentLink } from '../store/address';
import { documentOf, studio } from '../store/studio';
import { OPENS } from './open/OpenEntry';
import { openFile } from './open/openGiven';
import { saveText } from './open/saveText';
import { fileNameOf } from './pictureOrder';
import styles from './ShareDialog.module.css';
import { DESIGN_FILE_WORDS } from './words';

const ICON = { size: 18, strokeWidth: 1.6, 'aria-hidden': true } as const;
/** From this length on messengers cut links, characters. */
const LONG_LINK = 4000;

/** The design as a file: for keeping, and where it is too long for a link. */
export function DesignFile() {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const open = async (event: ChangeEvent<HTMLInputElement>) => {
    const { files } = event.currentTarget;
    const [file] = files ?? [];
    if (file) setSaid((await openFile(file)) ?? '');
    if (field.current) field.current.value = '';
  };
  return (
    <>
      <div className={styles.actions}>
        <button type="button" className={styles.action} onClick={() => setSaid(save())}>
          <FileDown {...ICON} />
          {DESIGN_FILE_WORDS.save}
        </button>
        <button type="button" className={styles.action} onClick={() => field.current?.click()}>
          <FolderOpen {...ICON} />
          {DESIGN_FILE_WORDS.open}
        </button>
        <input
          ref={field}
          type="file"
          accept={OPENS}
          hidden
          aria-label={DESIGN_FILE_WORDS.open}
          onChange={(event) => void open(event)}
        />
      </div>
      <p role="status" className={styles.outcome}>
        {said || (currentLink().length > LONG_LINK ? DESIGN_FILE_WORDS.long : '')}
      </p>
    </>
  );
}

function save(): string {
  const state = studio.getState();
  saveText(writeDesignFile(documentOf(state)), fileNameOf(state.design).replace(/\.png$/, '.json'));
  return DESIGN_FILE_WORDS.saved;
}
