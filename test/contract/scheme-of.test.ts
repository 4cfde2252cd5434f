import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemeOf } from '../../shared/contract/scheme-of.ts';

const packs = ['permenpanrb-6-2022', 'pp-30-2019-weighted'];

const read = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../data/schemes/${name}.json`, import.meta.url), 'utf8'));

describe('a rule pack', () => {
  it.each(packs)('%s has the form of a scheme', (name) => {
    expect(schemeOf(read(name))).toEqual({ ok: true, value: read(name) });
  });

  it('names the cell that its matrix lacks', () => {
    const pack = structuredClone(read('permenpanrb-6-2022'));
    Reflect.deleteProperty(Object(Reflect.get(Object(pack.matrix), 'meets')), 'below');
    expect(schemeOf(pack)).toMatchObject({ refusals: [{ code: 'invalid-field', field: '/matrix/meets/below' }] });
  });

  it('names a field that nobody knows', () => {
    expect(schemeOf({ ...read('pp-30-2019-weighted'), colour: 'red' })).toEqual({
      ok: false,
      refusals: [{ code: 'unknown-field', field: '/colour' }],
    });
  });
});
