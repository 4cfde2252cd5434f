import { describe, expect, it } from 'vitest';
import { builtInSchemes } from '../../../shared/data/schemes.ts';
import type { Decision } from '../../../shared/domain/decision.ts';
import {
  adoptScheme,
  draftScheme,
  markTested,
  openConsultation,
  pinScheme,
  publishScheme,
  retireScheme,
  saveDraft,
} from '../../../shared/domain/schemes/lifecycle.ts';
import type { Scheme } from '../../../shared/domain/schemes/scheme.ts';
import { checkScheme } from '../../../shared/domain/schemes/scheme-check.ts';
import { type SchemeStage, type SchemeVersion, schemeStages } from '../../../shared/domain/schemes/scheme-version.ts';

const national = builtInSchemes.find('permenpanrb-6-2022', '1.0.0') as Scheme;
const act = { by: 'wati', at: '2026-10-01T02:00:00.000Z' };
const wish = { evaluatorIds: ['joko'], leaderIds: [], isPublic: true, until: '2026-10-31' };
const replay = { replayId: 'r-1', draftVersion: 1, finishedAt: '2026-11-01T02:00:00.000Z' };
const adoption = { decree: 'SK 12/2026', validFrom: '2027-01-01', findings: [] };

const drafted = draftScheme(
  'contoh',
  { scheme: { ...national, version: '2.0.0' }, origin: { schemeId: national.schemeId, version: '1.0.0' } },
  act,
);

const accepted = <T>(decision: Decision<T>): T => {
  if (!decision.ok) throw new Error(decision.refusals.map(({ code }) => code).join());
  return decision.value;
};

const consulted = accepted(openConsultation(drafted, wish, { ...act, today: '2026-10-01' }));
const tested = accepted(markTested(consulted, { findings: [], replay }, act));
const adopted = accepted(adoptScheme(tested, adoption, act));
const inForce = accepted(pinScheme(adopted, { cycleId: '2027', year: 2027 }, act));
const retired = accepted(retireScheme(inForce, 'Diganti.', act));

const at: Readonly<Record<SchemeStage, SchemeVersion>> = {
  draft: drafted,
  consultation: consulted,
  tested,
  adopted,
  'in-force': inForce,
  retired,
};

const moves: Readonly<Record<string, (one: SchemeVersion) => Decision<SchemeVersion>>> = {
  save: (one) =>
    saveDraft(one, { scheme: { ...national, minimumCoverage: 9000 }, summary: 'Cakupan.', answers: [] }, act),
  consultation: (one) => openConsultation(one, wish, { ...act, today: '2026-10-01' }),
  tested: (one) => markTested(one, { findings: [], replay }, act),
  adopted: (one) => adoptScheme(one, adoption, act),
  'in-force': (one) => pinScheme(one, { cycleId: '2027', year: 2027 }, act),
  retired: (one) => retireScheme(one, 'Diganti.', act),
  published: (one) => publishScheme(one, act),
};

/** Which move is taken at which stage. */
const taken: Readonly<Record<SchemeStage, readonly string[]>> = {
  draft: ['save', 'consultation', 'retired'],
  consultation: ['save', 'tested', 'retired'],
  tested: ['consultation', 'adopted', 'retired'],
  adopted: ['in-force', 'retired', 'published'],
  'in-force': ['in-force', 'retired', 'published'],
  retired: [],
};

const pairs = schemeStages.flatMap((stage) =>
  Object.keys(moves).map((move) => [stage, move, taken[stage].includes(move) ? 'is taken' : 'is refused'] as const),
);

describe('the stages of a scheme', () => {
  it.each(pairs)('at %s the move %s %s', (stage, move, outcome) => {
    const decision = moves[move]?.(at[stage]);
    if (outcome === 'is taken') expect(decision).toMatchObject({ ok: true });
    else expect(decision).toMatchObject({ ok: false, refusals: [{ code: 'scheme-stage', facts: { stage } }] });
  });

  it.each(Object.keys(moves))('never change a pack in force by %s', (move) => {
    const decision = moves[move]?.(inForce);
    if (decision?.ok) expect(decision.value.scheme).toBe(inForce.scheme);
    else expect(decision?.ok).toBe(false);
  });

  it('keep name and number, whatever a file says', () => {
    const changed = accepted(saveDraft(drafted, { scheme: national, summary: '', answers: [] }, act));
    expect(changed.scheme).toMatchObject({ schemeId: 'permenpanrb-6-2022', version: '2.0.0' });
    expect(changed.revision).toBe(2);
  });
});

describe('a consultation', () => {
  it('does not end in the past', () => {
    const late = openConsultation(drafted, { ...wish, until: '2026-09-30' }, { ...act, today: '2026-10-01' });
    expect(late).toMatchObject({ refusals: [{ code: 'date-in-past', field: '/until' }] });
  });

  it('records what a change answers', () => {
    const changed = accepted(saveDraft(consulted, { scheme: national, summary: ' Cakupan. ', answers: ['c-1'] }, act));
    expect(changed.changes).toEqual([{ ...act, revision: 2, summary: 'Cakupan.', answers: ['c-1'] }]);
  });

  it('takes no change without a word', () => {
    const silent = saveDraft(consulted, { scheme: national, summary: ' ', answers: [] }, act);
    expect(silent).toMatchObject({ refusals: [{ code: 'reason-missing', field: '/summary' }] });
  });
});

describe('a test of a draft', () => {
  it.each([
    ['no replay', undefined],
    ['a replay that runs', { replayId: 'r-1', draftVersion: 1 }],
    ['a replay of an earlier draft', { ...replay, draftVersion: 0 }],
  ])('is not shown by %s', (_, shown) => {
    const decision = markTested(consulted, { findings: [], replay: shown }, act);
    expect(decision).toMatchObject({ refusals: [{ code: 'replay-missing', field: '/replayId' }] });
  });

  it('lists every fault of the pack', () => {
    const findings = checkScheme({ ...national, minimumCoverage: 0, attainmentCap: 1 } as Scheme);
    const decision = markTested(consulted, { findings, replay }, act);
    expect(decision.ok ? [] : decision.refusals.map(({ code }) => code)).toEqual(findings.map(() => 'scheme-invalid'));
  });
});

describe('an adopted scheme', () => {
  it('carries the day of its decree', () => {
    expect(adopted).toMatchObject({ adopted: { decree: 'SK 12/2026' }, scheme: { validFrom: '2027-01-01' } });
  });

  it('needs a decree', () => {
    const decision = adoptScheme(tested, { ...adoption, decree: ' ' }, act);
    expect(decision).toMatchObject({ refusals: [{ code: 'reason-missing', field: '/decree' }] });
  });

  it('is not for a year that begins before it is valid', () => {
    const decision = pinScheme(adopted, { cycleId: '2026', year: 2026 }, act);
    expect(decision).toMatchObject({ refusals: [{ code: 'scheme-not-valid-yet', field: '/schemeId' }] });
  });
});
