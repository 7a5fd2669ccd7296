// Each light is a file of this folder; their names in order are in the page's contract.
import type { LightName } from '../../design/contract';
import { mark } from '../../words/mark';
import type { LightLook, LightSetup } from '../light';
import * as clinic from './clinic';
import * as evening from './evening';
import * as ring from './ring';
import * as street from './street';
import * as sun from './sun';
import * as window from './window';

type LitName = Exclude<LightName, 'flat'>;

/** Directions and colours are ours, chosen by eye (A). One table for each kind of thing, so that who needs lamps need not carry words. */
export const LIGHT_SETUPS: Readonly<Record<LitName, LightSetup>> = {
  clinic: clinic.setup,
  sun: sun.setup,
  window: window.setup,
  evening: evening.setup,
  ring: ring.setup,
  street: street.setup,
};

const LIGHT_LOOKS: Readonly<Record<LitName, LightLook>> = {
  clinic: clinic.look,
  sun: sun.look,
  window: window.look,
  evening: evening.look,
  ring: ring.look,
  street: street.look,
};

export const LIGHT_MESSAGES: Readonly<Record<LightName, { readonly name: string; readonly line: string }>> = {
  clinic: clinic.words,
  sun: sun.words,
  window: window.words,
  evening: evening.words,
  ring: ring.words,
  street: street.words,
  flat: { name: mark('Flat'), line: mark('No light, for measuring') },
};

/** Flat light is drawn without any; what stands by then is the clinic's. */
export const setupOf = (light: LightName): LightSetup => LIGHT_SETUPS[light === 'flat' ? 'clinic' : light];

export const lookOf = (light: LightName): LightLook => LIGHT_LOOKS[light === 'flat' ? 'clinic' : light];
