import { alternate } from '../harness/alternate';
import type { Figure, FigureText, Measurement } from '../harness/figure';
import { openContext, rendererName, type PageContext } from './context';

const modules = import.meta.glob<Figure<PageContext>>('../figures/page/*.ts', { eager: true, import: 'default' });
const figures = new Map(
  Object.entries(modules)
    .map(([path, figure]) => [path.replace(/^.*\/|\.ts$/g, ''), figure] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** A figure without its functions, which can't leave the page. */
const textOf = (figure: Figure<PageContext>): FigureText => JSON.parse(JSON.stringify(figure)) as FigureText;

/** What the harness in Node calls. */
const bench = {
  texts: (): [id: string, text: FigureText][] => [...figures].map(([id, figure]) => [id, textOf(figure)]),
  renderer: async () => rendererName((await openContext()).renderer),
  measure: async (id: string): Promise<Measurement> => {
    const figure = figures.get(id);
    if (!figure) throw new Error(`no figure ${id}`);
    const context = await openContext();
    context.renderer.setPixelRatio(1);
    return alternate(await figure.prepare(context), { exact: figure.exact ?? false });
  },
};

declare global {
  interface Window {
    bench: typeof bench;
  }
}
window.bench = bench;
