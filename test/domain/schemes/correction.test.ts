import { describe, expect, it } from 'vitest';
import { builtInSchemes } from '../../../shared/data/schemes.ts';
import type { Cycle } from '../../../shared/domain/cycles/cycle.ts';
import { correctScheme } from '../../../shared/domain/schemes/correction.ts';
import type { Scheme } from '../../../shared/domain/schemes/scheme.ts';
import { schemeDifferences } from '../../../shared/domain/schemes/scheme-difference.ts';
import type { SchemeVersion } from '../../../shared/domain/schemes/scheme-version.ts';

const before = builtInSchemes.find('permenpanrb-6-2022', '1.0.0') as Scheme;
const act = { by: 'wati', at: '2026-06-01T02:00:00.000Z' };
const cycle = {
  agencyId: 'contoh',
  cycleId: '2026',
  year: 2026,
  schemeId: before.schemeId,
  schemeVersion: before.version,
  status: 'open',
  phases: {},
  version: 3,
} as unknown as Cycle;
const to: SchemeVersion = {
  agencyId: 'contoh',
  scheme: { ...before, version: '1.0.1', minimumCoverage: 5000 },
  stage: 'in-force',
  revision: 1,
  origin: { schemeId: before.schemeId, version: before.version },
  drafted: act,
  changes: [],
  version: 5,
};
const wish = { before, to, reason: 'Salah ketik cakupan.', decree: 'SK 7/2026' };

describe('a correction within a year', () => {
  it('moves the pin and keeps its history', () => {
    const from = { schemeId: before.schemeId, version: '1.0.0' };
    expect(correctScheme(cycle, wish, act)).toMatchObject({
      value: { schemeVersion: '1.0.1', corrections: [{ from, to: { version: '1.0.1' }, decree: 'SK 7/2026', ...act }] },
    });
  });

  it.each([
    ['another kind', { ...to.scheme, kind: 'weighted' }, 'kind'],
    ['other aspects', { ...to.scheme, behaviours: before.behaviours.slice(1) }, 'behaviours'],
    ['other weights of objectives', { ...to.scheme, objectiveWeights: 'required' }, 'objectiveWeights'],
  ])('is none with %s', (_, scheme, part) => {
    const decision = correctScheme(cycle, { ...wish, to: { ...to, scheme: scheme as Scheme } }, act);
    expect(decision).toMatchObject({ refusals: [{ code: 'correction-unfit', facts: { part } }] });
  });

  it('is none that began as the scheme of another agency with the same name', () => {
    const foreign = { ...to, origin: { schemeId: before.schemeId, version: before.version, agencyId: 'tetangga' } };
    expect(correctScheme(cycle, { ...wish, to: foreign }, act)).toMatchObject({
      refusals: [{ code: 'correction-unfit', facts: { part: 'origin' } }],
    });
  });

  it('comes from the version in use, with reason and decree', () => {
    const { origin: _, ...elsewhere } = to;
    const decision = correctScheme(cycle, { before, to: elsewhere, reason: ' ', decree: '' }, act);
    expect(decision.ok ? [] : decision.refusals.map(({ field }) => field)).toEqual([
      '/schemeVersion',
      '/reason',
      '/decree',
    ]);
  });
});

describe('the difference of two packs', () => {
  it('names each place with both values, and not the number', () => {
    expect(schemeDifferences(before, to.scheme)).toEqual([
      { path: '/minimumCoverage', place: expect.anything(), before: String(before.minimumCoverage), after: '5000' },
    ]);
  });

  it('tells what is new and what is gone', () => {
    expect(schemeDifferences({ a: 1, list: ['x', 'y'] }, { list: ['x'], b: true })).toMatchObject([
      { path: '/b', after: 'true' },
      { path: '/a', before: '1' },
      { path: '/list/1', before: 'y' },
    ]);
  });

  it('is nothing between equals', () => {
    expect(schemeDifferences(before, before)).toEqual([]);
  });
});
