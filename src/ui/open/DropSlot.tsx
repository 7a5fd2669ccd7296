import { useEffect, useRef, useState } from 'react';
import { mayUseTools } from '../../store/guard';
import { addNotice } from '../../store/studio';
import { t } from '../../words/say';
import { isTyping } from '../keys';
import styles from './DropSlot.module.css';
import { givenBy, type GivenData } from './given';

/**
 * Files and links that are dropped or pasted anywhere on the page are opened; where they may be dropped is shown. While the page is shown
 * or locked nothing comes of them, nor does the browser go to a file in place of the page.
 */
export function DropSlot() {
  const target = useRef<HTMLDivElement>(null);
  const [isOver, setOver] = useState(false);
  useEffect(() => listen(setOver), []);
  useEffect(() => {
    // Above dialogs as well, where the browser has such a layer.
    if (isOver) target.current?.showPopover?.();
  }, [isOver]);
  if (!isOver) return null;
  return (
    <div ref={target} popover="manual" className={styles.target} data-drop>
      <p className={styles.words}>{t('Drop a picture or a file of this page to open its design')}</p>
    </div>
  );
}

function listen(setOver: (isOver: boolean) => void): () => void {
  /** Entering an element comes before leaving the one around it. */
  let depth = 0;
  /** Something of the page itself is dragged. */
  let isOwn = false;
  const leave = () => {
    depth = 0;
    setOver(false);
  };
  const handlers = {
    dragstart: () => {
      isOwn = true;
    },
    dragend: () => {
      isOwn = false;
    },
    dragenter: (event: DragEvent) => {
      if (isOwn) return;
      event.preventDefault();
      depth++;
      setOver(mayUseTools());
    },
    dragover: (event: DragEvent) => {
      if (!isOwn) event.preventDefault();
    },
    dragleave: () => {
      depth--;
      if (depth <= 0) leave();
    },
    drop: (event: DragEvent) => {
      if (isOwn) return;
      event.preventDefault();
      leave();
      if (event.dataTransfer && mayUseTools()) open(event.dataTransfer);
    },
    paste: (event: ClipboardEvent) => {
      const data = event.clipboardData;
      if (!data || isTyping(event.target) || !mayUseTools()) return;
      const given = givenBy(dataOf(data));
      if (given.kind !== 'file' && given.kind !== 'several' && given.kind !== 'link') return;
      event.preventDefault();
      open(data);
    },
  } as const;
  const all = Object.entries(handlers) as [string, (event: Event) => void][];
  for (const [name, handler] of all) addEventListener(name, handler);
  return () => all.forEach(([name, handler]) => removeEventListener(name, handler));
}

function open(data: DataTransfer): void {
  const given = givenBy(dataOf(data));
  import('./openGiven').then(
    ({ openGiven }) => openGiven(given),
    () => addNotice(t('This part of the page did not arrive. Please check the connection and try again.')),
  );
}

const dataOf = (data: DataTransfer): GivenData => ({
  items: Array.from(data.items),
  files: data.files,
  types: data.types,
  getData: (type) => data.getData(type),
});
