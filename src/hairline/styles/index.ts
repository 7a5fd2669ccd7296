// Each style is a file of this folder; their names in order are in the design's schema.
import type { StyleName } from '../../design/schema';
import type { HairlineStyle } from '../style';
import * as broken from './broken';
import * as conservative from './conservative';
import * as edgeUp from './edge-up';
import * as female from './female';
import * as juvenile from './juvenile';
import * as modern from './modern';
import * as natural from './natural';
import * as receded from './receded';
import * as rounded from './rounded';
import * as widowsPeak from './widows-peak';

/** One table for each kind of thing, so that who needs numbers need not carry words. */
export const HAIRLINE_STYLES: Readonly<Record<StyleName, HairlineStyle>> = {
  conservative: conservative.numbers,
  natural: natural.numbers,
  modern: modern.numbers,
  'edge-up': edgeUp.numbers,
  'widows-peak': widowsPeak.numbers,
  rounded: rounded.numbers,
  juvenile: juvenile.numbers,
  receded: receded.numbers,
  broken: broken.numbers,
  female: female.numbers,
};

export const STYLE_MESSAGES: Readonly<Record<StyleName, { readonly name: string; readonly line: string }>> = {
  conservative: conservative.words,
  natural: natural.words,
  modern: modern.words,
  'edge-up': edgeUp.words,
  'widows-peak': widowsPeak.words,
  rounded: rounded.words,
  juvenile: juvenile.words,
  receded: receded.words,
  broken: broken.words,
  female: female.words,
};

export const STYLE_ICONS: Readonly<Record<StyleName, string>> = {
  conservative: conservative.icon,
  natural: natural.icon,
  modern: modern.icon,
  'edge-up': edgeUp.icon,
  'widows-peak': widowsPeak.icon,
  rounded: rounded.icon,
  juvenile: juvenile.icon,
  receded: receded.icon,
  broken: broken.icon,
  female: female.icon,
};
