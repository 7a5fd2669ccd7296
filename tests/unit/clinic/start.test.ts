import { describe, expect, test } from 'vitest';
import { readClinic, withStart } from '../../../src/clinic/read';
import { readContract } from '../../../src/design/contract';

const read = (value: unknown) => readClinic(JSON.stringify(value));
const pathsOf = (value: unknown) => read(value).mistakes.map(({ path }) => path);

describe('a start', () => {
  test('is a query or an object', () => {
    expect(read({ start: '?norwood=4&tone=6' }).clinic.start).toBe('norwood=4&tone=6');
    expect(pathsOf({ start: 5 })).toEqual(['start']);
    expect(pathsOf({ start: { norwood: { deep: 1 }, toString: 1 } })).toEqual(['start.norwood', 'start.toString']);
  });

  test('gives way to whatever the page’s query says', () => {
    const start = 'norwood=4&tone=6&style=modern&view=top';
    const design = (search: string) => readContract(withStart(search, start));
    expect(design('').design).toMatchObject({ tone: 6, style: 'modern', client: { loss: { stage: 4 } } });
    expect(design('?tone=2').design).toMatchObject({ tone: 2, style: 'modern' });
    expect(design('?ludwig=2').design.client.loss).toEqual({ pattern: 'ludwig', stage: 2 });
    expect(design('?head=woman')).toMatchObject({ design: { style: 'female', tone: 4.5, client: {} }, view: 'top' });
  });
});
