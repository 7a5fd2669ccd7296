import { ZONES } from '../../design/client';
import { editDesign } from '../../store/studio';
import { Choices } from '../Choices';
import { Section } from '../Section';
import { useStudio } from '../useStudio';
import panel from './ClientPanel.module.css';
import { ZoneTable } from './ZoneTable';
import { ZONE_WORDS } from './zoneWords';

/** Where pigment goes, and what that comes to part by part. */
export function ZoneSection() {
  const zone = useStudio((state) => state.design.zone);
  return (
    <>
      <Section title={ZONE_WORDS.title} line={ZONE_WORDS.zone[zone].line}>
        {(titleId) => (
          <Choices
            labelledBy={titleId}
            options={ZONES}
            value={zone}
            onChange={(next) => editDesign({ zone: next })}
            className={panel.parts}
            optionClassName={panel.part}
          >
            {(option) => ZONE_WORDS.zone[option].name}
          </Choices>
        )}
      </Section>
      <ZoneTable />
    </>
  );
}
