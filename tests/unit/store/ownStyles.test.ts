import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLink, writeLink } from '../../../src/share/link';
import { cleanName } from '../../../src/design/name';

const KEY = 'hairline-studio:own-styles:1';

class FakeStorage {
  readonly items = new Map<string, string>();
  refuses = false;
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => {
    if (this.refuses) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
  };
}

let storage: FakeStorage;
beforeEach(() => {
  storage = new FakeStorage();
  vi.stubGlobal('localStorage', storage);
});
afterEach(() => vi.unstubAllGlobals());

/** The stores as a page has them that was just opened on what the storage holds. */
async function openPage() {
  vi.resetModules();
  const [own, page] = await Promise.all([import('../../../src/store/ownStyles'), import('../../../src/store/studio')]);
  return { ...own, ...page, names: () => own.ownStyles.getState().styles.map(({ name }) => name) };
}

const LINE = { midFrontalMm: 70, left: { lateralMm: 61, humpMm: 3 }, front: [[-30, 4]] } as const;

describe('own styles', () => {
  it('are there on the next visit, and give the line back whole', async () => {
    const first = await openPage();
    first.editDesign({
      style: 'modern',
      line: LINE,
      character: { featherMm: 9 },
      blend: { style: 'broken', share: 0.3 },
      seed: 7,
    });
    expect(first.saveOwnStyle('  Marco\u0000’s\nline ')).toBe(true);
    expect(first.studio.getState().design.styleName).toBe('Marco ’s line');
    const next = await openPage();
    expect(next.names()).toEqual(['Marco ’s line']);
    next.editDesign({ tone: 8 });
    next.applyOwnStyle(next.ownStyles.getState().styles[0]!);
    expect(next.studio.getState().design).toEqual({ ...first.studio.getState().design, tone: 8 });
    expect(next.isUnchanged(next.studio.getState().design, next.ownStyles.getState().styles[0]!)).toBe(true);
  });

  it('are carried in the link by name and line', async () => {
    const { editDesign, saveOwnStyle, studio, documentOf } = await openPage();
    editDesign({ line: LINE });
    saveOwnStyle('Marco');
    const opened = readLink(writeLink(documentOf(studio.getState())));
    expect(opened.ok && opened.value.design).toMatchObject({ styleName: 'Marco', line: LINE });
  });

  it('bear a name of at most 40 characters, and no empty one', async () => {
    const { saveOwnStyle, names } = await openPage();
    expect(cleanName('é'.repeat(60))).toHaveLength(40);
    expect(cleanName('\u202E\t\n ')).toBe('');
    expect(saveOwnStyle(' \n')).toBe(false);
    expect(names()).toEqual([]);
  });

  it('of the same name replace each other', async () => {
    const { editDesign, saveOwnStyle, ownStyles } = await openPage();
    saveOwnStyle('A');
    saveOwnStyle('B');
    editDesign({ line: LINE });
    saveOwnStyle('A');
    expect(ownStyles.getState().styles.map(({ name, parts }) => [name, parts.line])).toEqual([
      ['A', LINE],
      ['B', {}],
    ]);
  });

  it('are renamed, but not to nothing or to another’s name; the design shown follows', async () => {
    const { saveOwnStyle, renameOwnStyle, names, studio } = await openPage();
    saveOwnStyle('A');
    saveOwnStyle('B');
    expect(renameOwnStyle('B', 'A')).toBe(false);
    expect(renameOwnStyle('B', ' ')).toBe(false);
    expect(renameOwnStyle('B', ' C ')).toBe(true);
    expect(names()).toEqual(['A', 'C']);
    expect(studio.getState().design.styleName).toBe('C');
    expect((await openPage()).names()).toEqual(['A', 'C']);
  });

  it('are removed, and put back to where they were', async () => {
    const { saveOwnStyle, removeOwnStyle, restoreOwnStyle, names } = await openPage();
    for (const name of ['A', 'B', 'C']) saveOwnStyle(name);
    removeOwnStyle('B');
    expect((await openPage()).names()).toEqual(['A', 'C']);
    restoreOwnStyle();
    expect(names()).toEqual(['A', 'B', 'C']);
    restoreOwnStyle();
    expect((await openPage()).names()).toEqual(['A', 'B', 'C']);
  });
});

describe('a storage that fails', () => {
  it('by being full says so and loses nothing on the page', async () => {
    storage.refuses = true;
    const { saveOwnStyle, names, ownStyles } = await openPage();
    expect(saveOwnStyle('A')).toBe(true);
    expect(names()).toEqual(['A']);
    expect(ownStyles.getState().problem).toBe('not-kept');
    storage.refuses = false;
    saveOwnStyle('B');
    expect(ownStyles.getState().problem).toBeNull();
    expect((await openPage()).names()).toEqual(['A', 'B']);
  });

  it('by being forbidden is as if it were empty', async () => {
    vi.stubGlobal('localStorage', undefined);
    const { saveOwnStyle, ownStyles } = await openPage();
    expect(ownStyles.getState()).toMatchObject({ styles: [], problem: null });
    saveOwnStyle('A');
    expect(ownStyles.getState().problem).toBe('not-kept');
  });

  it.each(['{', '[]', 'null', '{"styles":[{"name":1}]}'])('by holding %s puts it aside as it is', async (text) => {
    storage.items.set(KEY, text);
    const { ownStyles, saveOwnStyle } = await openPage();
    expect(ownStyles.getState()).toMatchObject({ styles: [], problem: 'damaged' });
    saveOwnStyle('A');
    expect([...storage.items.values()]).toContain(text);
    expect((await openPage()).names()).toEqual(['A']);
  });

  it('by holding one broken style keeps the others', async () => {
    const page = await openPage();
    page.saveOwnStyle('A');
    const { styles } = JSON.parse(storage.items.get(KEY)!) as { styles: object[] };
    const text = JSON.stringify({ styles: [...styles, { name: 'B', link: 'h3.broken' }] });
    storage.items.set(KEY, text);
    const next = await openPage();
    expect(next.names()).toEqual(['A']);
    expect(next.ownStyles.getState().problem).toBe('damaged');
    expect([...storage.items.values()].filter((value) => value === text)).toHaveLength(2);
  });
});
