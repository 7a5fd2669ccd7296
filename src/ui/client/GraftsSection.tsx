import { useId } from 'react';
import { GRAFT_PLACES, GRAFT_RANGE, type GraftEdits } from '../../design/client';
import { editClient } from '../../store/studio';
import { asGesture } from '../gesture';
import { Section } from '../Section';
import { Segments } from '../Segments';
import { Slider } from '../Slider';
import { Switch } from '../Switch';
import { useStudio } from '../useStudio';
import { GRAFT_WORDS } from './lossWords';

const USUAL: GraftEdits = { place: 'front', perCm2: 25 };

/** Sparse hair of a transplant, with pigment between. */
export function GraftsSection() {
  const grafts = useStudio((state) => state.design.client.grafts);
  return (
    <Section title={GRAFT_WORDS.title}>
      {() => (
        <>
          <Switch
            label={GRAFT_WORDS.label}
            line={GRAFT_WORDS.line}
            on={grafts !== undefined}
            onChange={(on) => editClient('grafts', on ? USUAL : undefined)}
          />
          {grafts && <Planted grafts={grafts} />}
        </>
      )}
    </Section>
  );
}

function Planted({ grafts }: { readonly grafts: GraftEdits }) {
  const id = useId();
  return (
    <>
      <p id={id} hidden>
        {GRAFT_WORDS.where}
      </p>
      <Segments
        labelledBy={id}
        options={GRAFT_PLACES}
        value={grafts.place}
        onChange={(place) => editClient('grafts', { ...grafts, place })}
      >
        {(place) => GRAFT_WORDS.place[place]}
      </Segments>
      <Slider
        label={GRAFT_WORDS.density}
        {...GRAFT_RANGE.perCm2}
        step={1}
        value={grafts.perCm2}
        text={GRAFT_WORDS.perCm2(grafts.perCm2)}
        onChange={(perCm2) => editClient('grafts', { ...grafts, perCm2 })}
        {...asGesture}
      />
    </>
  );
}
