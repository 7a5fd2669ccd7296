import { FileDown, FolderOpen } from 'lucide-react';
import { useRef, useState, type ChangeEvent } from 'react';
import { MAX_FILE, readDesignFile, writeDesignFile } from '../share/file';
import { currentLink } from '../store/address';
import { documentOf, openDocument, studio } from '../store/studio';
import { fileNameOf } from './pictureOrder';
import styles from './ShareDialog.module.css';
import { DESIGN_FILE_WORDS, fileProblem } from './words';

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
    if (file) setSaid(await openFile(file));
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
          accept=".json,application/json"
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
  const url = URL.createObjectURL(new Blob([writeDesignFile(documentOf(state))], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileNameOf(state.design).replace(/\.png$/, '.json');
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return DESIGN_FILE_WORDS.saved;
}

async function openFile(file: File): Promise<string> {
  try {
    if (file.size > MAX_FILE) return fileProblem({ kind: 'too-long' });
    const opened = readDesignFile(await file.text());
    if (!opened.ok) return fileProblem(opened.error);
    openDocument(opened.value);
    return DESIGN_FILE_WORDS.opened;
  } catch {
    return DESIGN_FILE_WORDS.unreadable;
  }
}
