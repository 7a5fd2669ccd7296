import { hear, message, type Ask, type Misunderstanding, type Told } from '../../embed/protocol';
import { currentLink } from '../../store/address';
import { embedder, ownOrigin } from '../../store/query';
import { allowedOrigins } from '../../store/embedOrigins';
import { mayEdit } from '../../store/guard';
import { pictureOf } from '../../store/picture';
import { openDocument, studio, type Studio } from '../../store/studio';
import { mark, t } from '../../words/say';
import { orderOf } from '../pictureOrder';
import { linkProblem, PICTURE_FAILURE_WORDS } from '../words';
import { readOpening } from './opening';

/** Changes that follow each other so fast are told as one, ms. */
const QUIET_MS = 200;

const MISUNDERSTOOD: Readonly<Record<Misunderstanding, string>> = {
  version: mark('This page speaks another version of these messages.'),
  type: mark('This page does not know such a message.'),
  content: mark('This message does not hold what it should.'),
};

/**
 * Answers the page around this one, where its origin is allowed, and tells it of changes; returns how to stop, or undefined
 * where nobody is to be answered. Only the design as a link and its picture ever leave.
 */
export async function hostPage(): Promise<(() => void) | undefined> {
  const origin = embedder();
  if (origin === undefined || !(await isAllowed(origin))) return undefined;
  const host = new Host(origin);
  return host.start();
}

const isAllowed = async (origin: string): Promise<boolean> =>
  origin === ownOrigin() || (await allowedOrigins()).includes(origin);

class Host {
  private isDrawing = false;
  private told = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly origin: string) {}

  start(): () => void {
    addEventListener('message', this.onMessage);
    this.tell({ type: 'here' });
    const unsubscribe = studio.subscribe(this.follow);
    this.sayReady(studio.getState());
    return () => {
      removeEventListener('message', this.onMessage);
      unsubscribe();
      clearTimeout(this.timer);
    };
  }

  private tell(content: Told, transfer: Transferable[] = []): void {
    window.parent.postMessage(message(content), { targetOrigin: this.origin, transfer });
  }

  private readonly onMessage = ({ data, origin, source }: MessageEvent<unknown>): void => {
    if (source !== window.parent || origin !== this.origin) return;
    const heard = hear(data);
    if (heard.kind === 'misunderstood') this.refuse(heard.id, t(MISUNDERSTOOD[heard.why]));
    else if (heard.kind === 'ask') this.answer(heard.ask);
  };

  private refuse(id: number, reason: string): void {
    this.tell({ type: 'refused', id, reason });
  }

  private answer(ask: Ask): void {
    if (ask.type === 'open') this.open(ask.id, ask.design);
    else void this.draw(ask.id, ask.shape);
  }

  private open(id: number, text: string): void {
    if (!mayEdit()) return this.refuse(id, t('The page is locked.'));
    const opened = readOpening(text);
    if (!opened.ok) return this.refuse(id, linkProblem(opened.error));
    openDocument(opened.value.document);
    this.tell({ type: 'opened', id, link: currentLink(), notices: opened.value.notices });
  }

  private async draw(id: number, shape: Extract<Ask, { type: 'snapshot' }>['shape']): Promise<void> {
    if (this.isDrawing) return this.refuse(id, t('Another picture is being drawn.'));
    this.isDrawing = true;
    try {
      const drawn = await pictureOf(orderOf(studio.getState().design, shape));
      if (!drawn.ok) return this.refuse(id, PICTURE_FAILURE_WORDS[drawn.error]);
      const png = await drawn.value.arrayBuffer();
      this.tell({ type: 'picture', id, png }, [png]);
    } finally {
      this.isDrawing = false;
    }
  }

  /** A commit of the design, not what a hand is still at. */
  private readonly follow = (now: Studio, before: Studio): void => {
    this.sayReady(now);
    if (now.gesture || (now.design === before.design && now.gesture === before.gesture)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.sayChanged, QUIET_MS);
  };

  private readonly sayChanged = (): void => {
    const design = JSON.stringify(studio.getState().design);
    if (this.told === '' || design === this.told) return;
    this.told = design;
    this.tell({ type: 'design-changed', link: currentLink() });
  };

  /** Once, when the head is drawn or can't be. */
  private sayReady({ scene, settled, design }: Studio): void {
    if (this.told !== '' || scene.phase === 'loading' || (scene.phase === 'ready' && !settled)) return;
    this.told = JSON.stringify(design);
    this.tell({ type: 'ready', drawn: scene.phase === 'ready', link: currentLink() });
  }
}
