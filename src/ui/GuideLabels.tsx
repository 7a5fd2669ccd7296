import { useEffect, useRef } from 'react';
import { guides, labelPlaces } from '../store/guides';
import { units } from '../store/units';
import { onLanguage } from '../words/say';
import styles from './GuideLabels.module.css';
import { labelText } from './guideWords';
import { roomFor } from './labelRoom';

/** What the guides have written on the head. Moves with every frame, so React only owns the sheet that it is written on. */
export function GuideLabels() {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => (sheet.current ? follow(sheet.current) : undefined), []);
  return <div ref={sheet} className={styles.sheet} aria-hidden />;
}

function follow(sheet: HTMLElement): () => void {
  let sizes: { width: number; height: number }[] = [];
  const write = () => {
    const { labels } = guides.getState();
    const { unit } = units.getState();
    sheet.replaceChildren(
      ...labels.map(({ name, mm }) => {
        const label = document.createElement('span');
        label.className = styles.label!;
        label.dataset['label'] = name;
        label.textContent = labelText(name, mm, unit);
        return label;
      }),
    );
    sizes = Array.from(sheet.children, ({ clientWidth, clientHeight }) => ({
      width: clientWidth,
      height: clientHeight,
    }));
    place();
  };
  const place = () => {
    const { places } = labelPlaces.getState();
    const isShown = roomFor(sizes, places);
    Array.from(sheet.children as HTMLCollectionOf<HTMLElement>, (label, i) => {
      label.style.visibility = isShown[i] ? 'visible' : 'hidden';
      label.style.transform = `translate(${places[3 * i] ?? 0}px, ${places[3 * i + 1] ?? 0}px) translate(-50%, -50%)`;
    });
  };
  const stops = [
    guides.subscribe((now, before) => now.labels !== before.labels && write()),
    units.subscribe(write),
    onLanguage(write),
    labelPlaces.subscribe(place),
  ];
  write();
  return () => stops.forEach((stop) => stop());
}
