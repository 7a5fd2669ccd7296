import { useEffect, useState, type ComponentType } from 'react';
import { room, type RoomMode } from '../../store/guard';
import { stopPresenting } from '../../store/presenting';
import { addNotice, dismissNotice } from '../../store/studio';
import { t } from '../../words/say';

type Bars = Readonly<Record<Exclude<RoomMode, 'work'>, ComponentType>>;

/** The large controls of a presentation or of a locked page; their code comes when they are first wanted. */
export function RoomSlot({ mode }: { readonly mode: Exclude<RoomMode, 'work'> }) {
  const [bars, setBars] = useState<Bars | null>(null);
  useEffect(() => {
    const sorry = t('This part of the page did not arrive. Please check the connection and try again.');
    const load = async () => {
      try {
        const { PresentBar, LockBar } = await import('./bars');
        dismissNotice(sorry);
        setBars({ presenting: PresentBar, locked: LockBar });
      } catch {
        if (room.getState().mode === 'presenting') stopPresenting();
        addNotice(sorry);
      }
    };
    void load();
  }, []);
  const Bar = bars?.[mode];
  return Bar ? <Bar /> : null;
}
