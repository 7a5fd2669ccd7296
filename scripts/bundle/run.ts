// `npm run bundle`: what each route of the page weighs, by package and folder; the short table goes into the README.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { ROOT } from '../lib/prepare.mjs';
import { weighRoutes } from './routes';
import type { Route, Weight } from './weigh';

// NODE_ENV is said outright: React's development build would go in.
process.env['NODE_ENV'] = 'production';

const LEAST_BYTES = 1000;
const BETWEEN = /(<!-- bundle:[^>]*-->\n)[^]*?(<!-- \/bundle -->)/;

const kB = (bytes: number): string => (bytes / 1000).toFixed(1);
const sizes = ({ rawBytes, gzipBytes }: Weight): string => `${kB(rawBytes).padStart(8)} ${kB(gzipBytes).padStart(8)}`;

function print({ name, parts, ...weight }: Route): void {
  console.log(`${name.padEnd(44)} ${sizes(weight)}`);
  for (const part of parts)
    if (part.gzipBytes >= LEAST_BYTES) console.log(`    ${part.name.padEnd(40)} ${sizes(part)}`);
}

/** The routes that weigh something, each with its heaviest parts. */
function shortTable(routes: readonly Route[]): string {
  const rows = routes
    .filter(({ gzipBytes }) => gzipBytes >= 3 * LEAST_BYTES)
    .map(({ name, rawBytes, gzipBytes, parts }) => {
      const most = parts.slice(0, 4).map((part) => `${part.name} ${kB(part.gzipBytes)}`);
      return `| ${name} | ${kB(rawBytes)} | ${kB(gzipBytes)} | ${most.join(', ')} |`;
    });
  return ['| route, kB | raw | gzip | most of it |', '| --- | --: | --: | --- |', ...rows, ''].join('\n');
}

const routes = await weighRoutes();
console.log(`${'kB'.padEnd(44)}      raw     gzip`);
routes.forEach(print);
const readme = join(ROOT, 'README.md');
const text = await readFile(readme, 'utf8');
if (!BETWEEN.test(text)) throw new Error('README.md has no place for the table: <!-- bundle: … --> <!-- /bundle -->');
const table = await format(shortTable(routes), { parser: 'markdown' });
await writeFile(
  readme,
  text.replace(BETWEEN, (_, begin: string, end: string) => `${begin}\n${table}\n${end}`),
);
