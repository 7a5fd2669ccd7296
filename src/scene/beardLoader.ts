import { wantsBeard, type BeardedDesign } from '../beard/model';
import type { BeardSource } from '../beard/source';
import { beardFile } from '../store/beardFile';
import { addNotice, dismissNotice } from '../store/studio';
import { loadBeard } from './assets';

const FAILURE = 'The beard could not be loaded; the head is shown without it. Under Client, Beard, you can try again.';

/** Brings the beard's file in when a design first wants it, once the picture without it is there. */
export class BeardLoader {
  /** @param onArrival hears of the file, and of each failure (undefined) */
  constructor(private readonly onArrival: (source: BeardSource | undefined) => void) {
    // A scene that is mounted anew has nothing.
    beardFile.setState({ phase: 'absent' });
  }

  /** Is it on its way to a picture that waits for it? */
  get isPending(): boolean {
    return beardFile.getState().phase === 'loading';
  }

  /** Fetches if this design is the first to want it. */
  serve(design: BeardedDesign): void {
    if (beardFile.getState().phase === 'absent' && wantsBeard(design)) void this.fetch();
  }

  private async fetch(): Promise<void> {
    beardFile.setState({ phase: 'loading' });
    try {
      const source = await loadBeard();
      beardFile.setState({ phase: 'here' });
      dismissNotice(FAILURE);
      this.onArrival(source);
    } catch (error) {
      console.warn('The beard could not be loaded.', error);
      beardFile.setState({ phase: 'failed' });
      addNotice(FAILURE);
      this.onArrival(undefined);
    }
  }
}
