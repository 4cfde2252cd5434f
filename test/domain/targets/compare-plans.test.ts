import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlans, isUnchanged } from '../../../shared/domain/targets/compare-plans.ts';
import type { Indicator, Objective, PlanContent } from '../../../shared/domain/targets/plan.ts';

const indicator = (indicatorId: string, rest: Partial<Indicator> = {}): Indicator => ({
  indicatorId,
  name: `Ukuran ${indicatorId}`,
  aspect: 'quantity',
  unitOfMeasure: 'berkas',
  direction: 'higher',
  formula: 'ratio',
  target: { value: 100 },
  accumulation: 'sum',
  method: '',
  ...rest,
});

const objective = (objectiveId: string, rest: Partial<Objective> = {}): Objective => ({
  objectiveId,
  kind: 'main',
  text: `Hasil ${objectiveId}`,
  indicators: [indicator(`${objectiveId}-i`)],
  ...rest,
});

const plan = (objectives: readonly Objective[], rest: Partial<PlanContent> = {}): PlanContent => ({
  objectives,
  expectations: {},
  annex: { resources: [], accountability: [], consequences: [] },
  ...rest,
});

const marksOf = (before: PlanContent, after: PlanContent) =>
  comparePlans(before, after).objectives.map(({ objectiveId, mark }) => [objectiveId, mark]);

describe('two versions of a plan', () => {
  it('are compared line by line by their ids', () => {
    const before = plan([objective('a'), objective('b'), objective('c')]);
    const after = plan([objective('c'), objective('d'), objective('a', { text: 'Hasil lain' })]);
    expect(marksOf(before, after)).toEqual([
      ['c', 'same'],
      ['d', 'added'],
      ['a', 'changed'],
      ['b', 'removed'],
    ]);
  });

  it('name the fields that differ', () => {
    const before = plan([objective('a')]);
    const changed = indicator('a-i', { target: { from: 1, to: 2 }, unitOfMeasure: 'surat' });
    const { objectives, counts } = comparePlans(before, plan([objective('a', { indicators: [changed] })]));
    expect(objectives[0]).toMatchObject({ mark: 'changed', fields: [] });
    expect(objectives[0]?.indicators[0]).toMatchObject({ mark: 'changed', fields: ['target', 'unitOfMeasure'] });
    expect(counts).toEqual({ added: 0, removed: 0, changed: 1 });
  });

  it('of different years meet by their words', () => {
    const before = plan([objective('old', { text: 'Arsip  tertib' })]);
    const after = plan([
      objective('new', { text: 'arsip tertib', indicators: [indicator('new-i', { name: 'Ukuran old-i' })] }),
    ]);
    const { objectives } = comparePlans(before, after);
    expect(objectives.map(({ mark, fields }) => [mark, fields])).toEqual([['changed', ['text']]]);
    expect(objectives[0]?.indicators.map(({ mark }) => mark)).toEqual(['same']);
  });

  it('differ in expectations and annex too', () => {
    const before = plan([], { expectations: { loyal: 'Hadir', adaptif: 'Belajar' } });
    const after = plan([], {
      expectations: { loyal: 'Hadir', kompeten: 'Ahli' },
      annex: { resources: ['Laptop'], accountability: [], consequences: [] },
    });
    expect(comparePlans(before, after)).toMatchObject({ expectations: ['adaptif', 'kompeten'], annex: ['resources'] });
  });

  it('are unchanged whatever the order of their fields', () => {
    const one = plan([objective('a', { derivedFrom: { caseId: 'c', segmentId: 's', objectiveId: 'o' } })]);
    const same = plan([objective('a', { derivedFrom: { objectiveId: 'o', segmentId: 's', caseId: 'c' } })]);
    expect(isUnchanged(comparePlans(one, same))).toBe(true);
  });

  it('show every line of both, none twice', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
    fc.assert(
      fc.property(ids, ids, (old, next) => {
        const before = plan(old.map((id) => objective(id)));
        const found = marksOf(before, plan(next.map((id) => objective(id))));
        const gone = old.filter((id) => !next.includes(id));
        expect(found.map(([id]) => id)).toEqual([...next, ...gone]);
        expect(found.filter(([, mark]) => mark === 'removed').map(([id]) => id)).toEqual(gone);
      }),
    );
  });
});
