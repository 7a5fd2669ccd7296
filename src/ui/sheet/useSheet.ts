import { useEffect, useRef, useState } from 'react';
import type { Clinic } from '../../clinic/clinic';
import { withDesign } from '../../share/png';
import { qrOf } from '../../share/qr';
import { writeLink } from '../../share/link';
import type { PlanSection } from '../../share/sheet/layout';
import { currentLink } from '../../store/address';
import { makeSheet, SheetProblem, type SheetFailure } from '../../store/sheet';
import { documentOf, studio } from '../../store/studio';
import { units } from '../../store/units';
import { fileNameOf } from '../pictureOrder';
import { sheetWords } from './sheetWords';

export type SheetState =
  | { readonly phase: 'drawing'; readonly done: number; readonly all: number }
  | {
      readonly phase: 'ready';
      readonly png: File;
      readonly pdf: File;
      readonly pngUrl: string;
      readonly pdfUrl: string;
    }
  | { readonly phase: 'failed'; readonly reason: SheetFailure };

const START: SheetState = { phase: 'drawing', done: 0, all: 1 };

/** A sheet of the present design; asking for it begins at once, and stops with the component. */
export function useSheet(clinic: Clinic, plan: readonly PlanSection[]) {
  const [state, setState] = useState<SheetState>(START);
  const [attempt, setAttempt] = useState(0);
  const running = useRef<AbortController>(undefined);
  useEffect(() => {
    const mine = new AbortController();
    running.current = mine;
    void drawn(clinic, plan, (now) => running.current === mine && setState(now), mine.signal);
    return () => mine.abort();
  }, [clinic, plan, attempt]);
  useEffect(() => () => release(state), [state]);
  const begin = () => {
    setState(START);
    setAttempt(attempt + 1);
  };
  return { state, begin, cancel: () => running.current?.abort() };
}

function release(state: SheetState): void {
  if (state.phase !== 'ready') return;
  URL.revokeObjectURL(state.pngUrl);
  URL.revokeObjectURL(state.pdfUrl);
}

async function drawn(
  clinic: Clinic,
  plan: readonly PlanSection[],
  tell: (state: SheetState) => unknown,
  signal: AbortSignal,
): Promise<void> {
  const { design, variants, readouts } = studio.getState();
  const { unit } = units.getState();
  const code = qrOf(currentLink());
  const link = writeLink(documentOf(studio.getState()));
  const words = sheetWords({ design, variants, readouts, unit, clinic, plan, date: new Date(), hasCode: code.ok });
  try {
    const order = { words, code: code.ok ? code.value : undefined };
    const made = await makeSheet(order, (done, all) => tell({ phase: 'drawing', done, all }), signal);
    const stem = fileNameOf(design).replace(/-(before|session-\d)\.png$/, '-sheet');
    const png = new File([withDesign(made.png, link)], `${stem}.png`, { type: 'image/png' });
    const pdf = new File([made.pdf], `${stem}.pdf`, { type: 'application/pdf' });
    tell({ phase: 'ready', png, pdf, pngUrl: URL.createObjectURL(png), pdfUrl: URL.createObjectURL(pdf) });
  } catch (error) {
    tell({ phase: 'failed', reason: error instanceof SheetProblem ? error.reason : 'drawing' });
  }
}
