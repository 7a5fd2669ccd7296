import { useState } from 'react';
import { useStore } from 'zustand';
import { planLines } from '../../plan/lines';
import { clinic } from '../../store/clinic';
import { currentPlan } from '../../store/plan';
import { today } from '../plan/usePlan';
import { SheetDialog } from './SheetDialog';

/** The sheet of the clinic that the page is of, with the plan as it is now. */
export function ClinicSheet({ onClose }: { readonly onClose: () => void }) {
  const own = useStore(clinic, (state) => state.clinic);
  const [plan] = useState(() => planLines(currentPlan(today())));
  return <SheetDialog clinic={own} plan={plan} onClose={onClose} />;
}
