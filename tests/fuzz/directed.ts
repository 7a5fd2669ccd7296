import { deflateSync, strToU8 } from 'fflate';
import { MAX_CLIENTS_FILE, writeClientsFile } from '../../src/share/clientsFile';
import { MAX_FILE } from '../../src/share/file';
import { clientsFiles } from './clientsFiles';
import { clinics, MOST_OF_CLINIC } from './clinics';
import { designFiles, textOfFile } from './designFiles';
import { linkAround, linkOf, links } from './links';
import { padded, stretched } from './long';
import { latinOf } from './mutate';
import { longPictureWith, MOST_OF_PICTURE, pictures, pictureWith } from './pictures';
import { OPENED, type Target } from './target';

/** An input that is made to fool or hold the page: it would be opened, or be refused for something else, were it not for one check. */
export interface Directed {
  readonly name: string;
  readonly target: Target;
  readonly text: () => string;
  /** What must become of it. */
  readonly outcome: string;
}

const V5 = 5;
/** A whole document among nine million blanks, in nine thousand bytes. */
const bomb = (): string => linkAround(V5, deflateSync(strToU8(`{${' '.repeat(9_000_000)}}`), { level: 9 }));

const client = (i: number) => ({
  id: `c${i}`,
  name: `Client ${i}`,
  note: '',
  createdMs: i,
  changedMs: i,
  document: textOfFile(V5, '{"design":{"style":"modern","line":{"midFrontalMm":70},"client":{"face":{"age":50}}}}'),
});
const clientsOf = (count: number): string => writeClientsFile(Array.from({ length: count }, (_, i) => client(i)));

const floods: readonly (readonly [name: string, value: string])[] = [
  ['values', `[${'0,'.repeat(250_000)}0]`],
  ['empty lists', `[${'[],'.repeat(120_000)}[]]`],
  ['names', `{${'"k":0,'.repeat(61_000)}"k":0}`],
  ['nests', `${'['.repeat(60)}${']'.repeat(60)}`],
];

const clinicUrls: readonly (readonly [key: 'booking' | 'logo', url: string])[] = [
  ['booking', 'javascript:alert(1)'],
  ['booking', ' JavaScript:alert(1)//https://clinic.example'],
  ['booking', 'data:text/html,<script>alert(1)</script>'],
  ['booking', 'https://'],
  ['booking', 'https:clinic.example'],
  ['booking', 'https://clinic.example@evil.example'],
  ['booking', 'mailto:'],
  ['booking', 'mailto:a@b.example?bcc=c@d.example'],
  ['logo', 'javascript:alert(1)'],
  ['logo', 'data:image/svg+xml,<svg/>'],
  ['logo', '//evil.example/logo.svg'],
  ['logo', '\\\\evil.example\\logo.svg'],
  ['logo', 'https://'],
];

const FILE = textOfFile(V5, '{"design":{"style":"modern"}}');
const link = () => linkOf({ version: V5, text: '{"design":{"style":"modern"}}' });
/** Just as long as is read, and by one letter longer. */
const limits: readonly Directed[] = (
  [
    [designFiles, MAX_FILE, (length: number) => stretched(padded(FILE), length), 'too-long'],
    [clinics, MOST_OF_CLINIC, (length: number) => stretched(padded('{"name":"Studio"}'), length), 'unreadable'],
    [pictures, MOST_OF_PICTURE, (length: number) => latinOf(longPictureWith(link(), length)), 'too-large'],
  ] as const
).flatMap(([target, most, text, outcome]) => [
  { name: `the longest of ${target.name}`, target, text: () => text(most), outcome: OPENED },
  { name: `one too long of ${target.name}`, target, text: () => text(most + 1), outcome },
]);

export const DIRECTED: readonly Directed[] = [
  ...limits,
  { name: 'a link that unpacks to nine million letters', target: links, text: bomb, outcome: 'damaged' },
  {
    name: 'a picture with such a link',
    target: pictures,
    text: () => latinOf(pictureWith(bomb())),
    outcome: 'link damaged',
  },
  {
    name: 'a file of clients longer than any',
    target: clientsFiles,
    text: () => clientsOf(1).padEnd(MAX_CLIENTS_FILE + 1),
    outcome: 'too-long',
  },
  { name: 'a file of six thousand clients', target: clientsFiles, text: () => clientsOf(6000), outcome: OPENED },
  ...floods.flatMap(([name, value]): readonly Directed[] => [
    {
      name: `a design file with a flood of ${name}`,
      target: designFiles,
      text: () => `{"hairline-studio":${V5},"document":{},"more":${value}}`,
      outcome: 'foreign',
    },
    {
      name: `a link with a flood of ${name}`,
      target: links,
      text: () => linkOf({ version: V5, text: `{"more":${value}}` }),
      outcome: 'damaged',
    },
    {
      name: `a file of clients with a flood of ${name}`,
      target: clientsFiles,
      text: () => `{"hairline-studio-clients":1,"clients":[],"more":${value}}`,
      outcome: 'foreign',
    },
  ]),
  ...clinicUrls.map(([key, url]): Directed => ({
    name: `a clinic whose ${key} is ${url}`,
    target: clinics,
    text: () => JSON.stringify({ [key]: url }),
    outcome: 'in part',
  })),
  {
    name: 'a link whose design is a variant that is not there',
    target: links,
    text: () => linkOf({ version: V5, text: '{"variants":{"at":2,"others":[{}]}}' }),
    outcome: 'unknown',
  },
];
