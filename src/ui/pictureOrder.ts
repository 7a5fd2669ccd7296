import type { Design } from '../design/schema';
import { pictureSize, type PictureCaption, type PictureScale, type PictureShape } from '../share/captionLayout';
import type { PictureColours, PictureOrder } from '../share/picture';
import { clinic } from '../store/clinic';
import { PICTURE_WORDS } from './words';

/** What a picture of this design says below the head. */
const captionOf = (design: Design): PictureCaption => ({
  style: PICTURE_WORDS.style(design.style),
  sessions: PICTURE_WORDS.sessions(design),
  studio: clinic.getState().clinic.name,
  promise: PICTURE_WORDS.promise,
});

/** The name that a saved picture gets: `hairline-studio-natural-session-2.png`. */
export const fileNameOf = ({ style, sessions }: Design): string =>
  `hairline-studio-${style}-${sessions === 0 ? 'before' : `session-${sessions}`}.png`;

/** A picture of this design in the page's colours. */
export const orderOf = (design: Design, shape: PictureShape, scale: PictureScale = 'normal'): PictureOrder => ({
  ...pictureSize(shape, scale),
  caption: captionOf(design),
  colours: pageColours(),
});

/** In one line what a picture shows. */
export const titleOf = ({ caption }: PictureOrder): string => `${caption.style}, ${caption.sessions}`;

const TOKENS: Record<keyof PictureColours, string> = {
  near: '--backdrop-near',
  mid: '--backdrop-mid',
  far: '--backdrop-far',
  paper: '--surface',
  ink: '--ink',
  inkSoft: '--ink-soft',
};

/** The theme's colours as the browser works them out, since a canvas knows neither tokens nor light-dark(). */
function pageColours(): PictureColours {
  const probe = document.createElement('span');
  // Read while it changes, a colour would be the one before: with reduced motion everything has a very short transition.
  probe.style.setProperty('transition', 'none', 'important');
  document.body.append(probe);
  const colour = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const colours = Object.fromEntries(Object.entries(TOKENS).map(([name, token]) => [name, colour(token)]));
  probe.remove();
  return colours as unknown as PictureColours;
}
