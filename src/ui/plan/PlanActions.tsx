import { CalendarPlus } from 'lucide-react';
import type { Plan } from '../../plan/plan';
import { clinic } from '../../store/clinic';
import { keepPlan, planDates } from '../../store/plan';
import { t } from '../../words/say';
import { BookButton } from '../clinic/BookButton';
import styles from './Plan.module.css';
import type { PlanNews } from './usePlanNews';

const FILE_NAME = 'hairline-plan.ics';

const PLACE = 'calendar';

/** Takes the plan along: into a calendar, or to the clinic. */
export function PlanActions({ plan, news }: { readonly plan: Plan; readonly news: PlanNews }) {
  const save = async () => {
    try {
      await saveCalendar(plan);
      news.say(PLACE, t('The calendar file is saved. Open it to add the dates to your calendar.'));
    } catch {
      news.say(PLACE, t('The calendar file could not be made. Please check the connection and try again.'));
    }
  };
  return (
    <div>
      <div className={styles.actions}>
        <button type="button" className={styles.action} onClick={() => void save()}>
          <CalendarPlus size={18} strokeWidth={1.6} aria-hidden />
          {t('Add to calendar')}
        </button>
        <BookButton />
      </div>
      <p role="status" className={styles.said}>
        {news.at(PLACE)}
      </p>
    </div>
  );
}

async function saveCalendar(plan: Plan): Promise<void> {
  const { planCalendar } = await import('../../plan/ics');
  const { id, files } = planDates.getState();
  const { name } = clinic.getState().clinic;
  const text = planCalendar({ plan, id, sequence: files, stamp: new Date(), clinic: name });
  keepPlan({ files: files + 1 });
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = FILE_NAME;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
