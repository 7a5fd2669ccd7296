import { useId } from 'react';
import { CHARACTER_RANGE, type Character } from '../../design/line';
import { STYLES, type Design, type StyleName } from '../../design/schema';
import { zoneOf } from '../../density/zone';
import { HAIRLINE_STYLES } from '../../hairline/styles';
import { holdDraft } from '../../store/draft';
import { editDesign, studio } from '../../store/studio';
import { percent } from '../../words/format';
import { Section } from '../Section';
import { CHARACTER_SECTION, CHARACTER_WORDS } from '../shapeWords';
import { useStudio } from '../useStudio';
import { STYLE_WORDS } from '../words';
import styles from './CharacterSection.module.css';
import { DraftSlider } from './DraftSlider';
import section from './ShapeSection.module.css';

type Trait = keyof Character;
const TRAITS = Object.keys(CHARACTER_WORDS) as Trait[];

const STEPS: Record<Trait, number> = {
  cornerRadiusMm: 0.5,
  featherMm: 0.5,
  hardness: 0.05,
  macroMm: 0.25,
  microMm: 0.25,
  sentinels: 0.1,
  scatter: 0.05,
  asymmetryMm: 0.25,
};

const LAST_SEED = 2 ** 32 - 1;

/** A trait as a design has it: a slider's, or the style's own. */
function traitOf({ style, blend, character }: Design, trait: Trait): number {
  if (trait !== 'cornerRadiusMm' && trait !== 'asymmetryMm') return zoneOf({ style, blend, character })[trait];
  const own = HAIRLINE_STYLES[style][trait];
  const mixed = blend ? own + blend.share * (HAIRLINE_STYLES[blend.style][trait] - own) : own;
  return character[trait] ?? mixed;
}

/** How the line is worked out: its edge, its waves, its corners, and what it borrows from another style. */
export function CharacterSection() {
  return (
    <Section title={CHARACTER_SECTION.title}>
      {() => (
        <div className={styles.all}>
          <div className={styles.traits}>
            {TRAITS.map((trait) => (
              <TraitSlider key={trait} trait={trait} />
            ))}
          </div>
          <Blend />
          <div className={section.buttons}>
            <button type="button" className={section.button} onClick={vary}>
              {CHARACTER_SECTION.variation}
            </button>
          </div>
        </div>
      )}
    </Section>
  );
}

/** The same line with its waves, lone dots and unlike sides thrown anew. */
function vary(): void {
  const { seed } = studio.getState().design;
  editDesign({ seed: seed >= LAST_SEED ? 0 : seed + 1 });
}

function TraitSlider({ trait }: { readonly trait: Trait }) {
  const value = useStudio(({ design }) => traitOf(design, trait));
  const isOwn = useStudio(({ design }) => design.character[trait] === undefined);
  const { label, line, text } = CHARACTER_WORDS[trait];
  const hold = (next: number) =>
    holdDraft({ character: { ...studio.getState().design.character, [trait]: Math.round(100 * next) / 100 } });
  const reset = () => {
    const { [trait]: _, ...character } = studio.getState().design.character;
    editDesign({ character });
  };
  return (
    <DraftSlider
      label={label}
      line={line}
      {...CHARACTER_RANGE[trait]}
      step={STEPS[trait]}
      value={value}
      read={(design) => traitOf(design, trait)}
      text={text}
      onHold={hold}
      {...(isOwn ? {} : { onReset: reset, resetLabel: CHARACTER_SECTION.reset(label) })}
    />
  );
}

function Blend() {
  const id = useId();
  const style = useStudio(({ design }) => design.style);
  const head = useStudio(({ design }) => design.head);
  const blend = useStudio(({ design }) => design.blend);
  const others = STYLES.filter((name) => name !== style && (name !== 'female' || head === 'woman'));
  const choose = (name: StyleName | '') =>
    editDesign({ blend: name === '' ? null : { style: name, share: blend?.share ?? 0.5 } });
  return (
    <div className={styles.blend}>
      <div className={styles.with}>
        <label htmlFor={id}>{CHARACTER_SECTION.blend}</label>
        <select
          id={id}
          className={styles.select}
          value={blend?.style ?? ''}
          onChange={(event) => choose(event.currentTarget.value as StyleName | '')}
        >
          <option value="">{CHARACTER_SECTION.none}</option>
          {others.map((name) => (
            <option key={name} value={name}>
              {STYLE_WORDS[name].name}
            </option>
          ))}
        </select>
      </div>
      {blend && (
        <DraftSlider
          label={CHARACTER_SECTION.share}
          min={0}
          max={1}
          step={0.05}
          value={blend.share}
          read={(design) => design.blend?.share ?? 0}
          text={percent}
          onHold={(share) => holdDraft({ blend: { style: blend.style, share: Math.round(100 * share) / 100 } })}
        />
      )}
    </div>
  );
}
