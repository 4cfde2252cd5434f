import { describe, expect, it } from 'vitest';
import type { Mandate } from '../../../shared/domain/people/people.ts';
import type { OrganisationPredicate } from '../../../shared/domain/schemes/scheme.ts';
import { leadsUnit, rateOrganisation, resultsLevelOfHead } from '../../../shared/domain/scoring/organisation-rating.ts';
import { anOrganisationRating } from '../appraisal-samples.ts';

const ctx = {
  cycleId: 'cycle-2026',
  unitId: 'unit-1',
  actor: 'leader-1',
  now: '2027-01-05T03:00:00.000Z',
  headId: 'head-1',
  existing: undefined,
  staffRated: false,
};

describe('the rating of an organisation', () => {
  it('is set by somebody above its head', () => {
    expect(rateOrganisation({ predicate: 'baik', reason: '' }, ctx)).toEqual({
      ok: true,
      value: anOrganisationRating({ version: 0 }),
    });
  });

  it('is not set by its own head', () => {
    const refused = rateOrganisation({ predicate: 'istimewa', reason: '' }, { ...ctx, actor: 'head-1' });
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'own-rating' }] });
  });

  it('is possible for a vacant unit', () => {
    expect(rateOrganisation({ predicate: 'baik', reason: '' }, { ...ctx, headId: undefined }).ok).toBe(true);
  });

  it('changes freely before anybody of its staff is rated', () => {
    const changed = rateOrganisation({ predicate: 'kurang', reason: '' }, { ...ctx, existing: anOrganisationRating() });
    expect(changed).toMatchObject({ ok: true, value: { predicate: 'kurang', version: 1 } });
  });

  it('needs a reason to change once staff are rated', () => {
    const late = { ...ctx, existing: anOrganisationRating(), staffRated: true };
    expect(rateOrganisation({ predicate: 'kurang', reason: ' ' }, late)).toEqual({
      ok: false,
      refusals: [{ code: 'reason-missing', field: '/reason', facts: { previous: 'baik' } }],
    });
    expect(rateOrganisation({ predicate: 'kurang', reason: 'Data capaian dikoreksi.' }, late).ok).toBe(true);
  });

  it('refuses a word that is no predicate', () => {
    const refused = rateOrganisation({ predicate: 'sempurna' as OrganisationPredicate, reason: '' }, ctx);
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'rating-outside-scale', field: '/predicate' }] });
  });
});

describe('the results of the head of an organisation', () => {
  it.each([
    ['istimewa', 'above'],
    ['baik', 'meets'],
    ['butuh-perbaikan', 'below'],
    ['kurang', 'below'],
    ['sangat-kurang', 'below'],
  ] as const)('are, with %s, %s expectation', (predicate, level) => {
    expect(resultsLevelOfHead[predicate]).toBe(level);
  });
});

describe('who leads the unit of a segment', () => {
  const segment = { segmentId: 's1', from: '2026-01-01', to: '2026-12-31', unitId: 'unit-1', position: 'Kepala' };
  const units = [{ unitId: 'unit-1', name: 'Bidang', headId: 'head-1', zone: 'WIB', weekDays: 5 }] as const;
  const mandate = (overrides: Partial<Mandate>): Mandate => ({
    mandateId: 'm1',
    unitId: 'unit-1',
    holderId: 'acting-1',
    kind: 'plt',
    from: '2026-10-01',
    to: '2027-03-31',
    decree: 'SP-1',
    ...overrides,
  });
  const leads = (employeeId: string, ...mandates: readonly Mandate[]) =>
    leadsUnit(employeeId, segment, { units, mandates });

  it('is its head, and nobody else of it', () => {
    expect(leads('head-1')).toBe(true);
    expect(leads('other-1')).toBe(false);
  });

  it('is a Plt on the last day of the segment', () => {
    expect(leads('acting-1', mandate({}))).toBe(true);
    expect(leads('acting-1', mandate({ to: '2026-12-30' }))).toBe(false);
    expect(leads('acting-1', mandate({ unitId: 'unit-2' }))).toBe(false);
  });

  it('is not a Plh, who stands in for a day', () => {
    expect(leads('acting-1', mandate({ kind: 'plh' }))).toBe(false);
  });
});
