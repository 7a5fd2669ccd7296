import { Trash2 } from 'lucide-react';
import type { Patch } from '../../design/client';
import { askPlace } from '../../store/placing';
import { studio } from '../../store/studio';
import { asGesture } from '../gesture';
import pill from '../Pill.module.css';
import { Section } from '../Section';
import { Slider } from '../Slider';
import { useStudio } from '../useStudio';
import { editLoss } from './editLoss';
import styles from './LossSection.module.css';
import { PATCH_WORDS } from './lossWords';

/** As many patches as a link holds well; their radius, mm. */
const MOST = 12;
const RADIUS_MM = { min: 4, usual: 12, max: 40 } as const;
const NONE: readonly Patch[] = [];

/** Bald patches: placed by a tap on the head, sized and removed here. */
export function PatchesSection() {
  const patches = useStudio((state) => state.design.client.loss?.patches ?? NONE);
  const isFull = patches.length >= MOST;
  return (
    <Section title={PATCH_WORDS.title} line={isFull ? PATCH_WORDS.most : PATCH_WORDS.line}>
      {() => (
        <>
          {patches.length > 0 && (
            <ul className={styles.list}>
              {patches.map((patch, i) => (
                <Row key={i} patch={patch} at={i} />
              ))}
            </ul>
          )}
          <button type="button" className={pill.pill} onClick={ask} disabled={isFull}>
            {PATCH_WORDS.add}
          </button>
        </>
      )}
    </Section>
  );
}

const kept = (): readonly Patch[] => studio.getState().design.client.loss?.patches ?? NONE;

function ask(): void {
  const done = ([u, v]: readonly number[]) => {
    if (u !== undefined && v !== undefined)
      editLoss({ patches: [...kept(), { u, v, radiusMm: RADIUS_MM.usual }].slice(0, MOST) });
  };
  askPlace({ kind: 'point', sizeMm: 2 * RADIUS_MM.usual, hint: PATCH_WORDS.hint, done });
}

function Row({ patch, at }: { readonly patch: Patch; readonly at: number }) {
  const { radiusMm } = patch;
  const resize = (mm: number) =>
    editLoss({ patches: kept().map((each, i) => (i === at ? { ...each, radiusMm: mm } : each)) });
  return (
    <li className={styles.patch}>
      <Slider
        label={PATCH_WORDS.size(at + 1)}
        min={RADIUS_MM.min}
        max={RADIUS_MM.max}
        step={0.5}
        value={radiusMm}
        text={PATCH_WORDS.mm(radiusMm)}
        onChange={resize}
        {...asGesture}
      />
      <button
        type="button"
        className={styles.remove}
        onClick={() => editLoss({ patches: kept().filter((_, i) => i !== at) })}
        aria-label={PATCH_WORDS.remove(at + 1)}
        title={PATCH_WORDS.remove(at + 1)}
      >
        <Trash2 size={16} strokeWidth={1.6} aria-hidden />
      </button>
    </li>
  );
}
