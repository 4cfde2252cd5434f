import { describe, expect, it } from 'vitest';
import type { Indicator, Plan } from '../../../shared/domain/targets/plan.ts';
import { type SafetyFacts, unsafeFindings } from '../../../shared/domain/targets/safe-to-approve.ts';

const own = { caseId: 'c-budi', segmentId: 's1', objectiveId: 'o-budi' };

const complaints: Indicator = {
  indicatorId: 'i1',
  name: 'Pengaduan selesai',
  aspect: 'quantity',
  unitOfMeasure: 'pengaduan',
  direction: 'higher',
  formula: 'ratio',
  target: { value: 120 },
  accumulation: 'sum',
  method: '',
};

const plan = (rest: Partial<Plan> = {}, indicators: readonly Indicator[] = [complaints]): Plan => ({
  caseId: 'c-siti',
  segmentId: 's1',
  employeeId: 'siti',
  status: 'submitted',
  revision: 0,
  comments: [],
  version: 2,
  objectives: [{ objectiveId: 'o1', kind: 'main', text: 'Pengaduan tuntas', derivedFrom: own, indicators }],
  expectations: {},
  annex: { resources: [], accountability: [], consequences: [] },
  ...rest,
});

const facts = (rest: Partial<SafetyFacts> = {}): SafetyFacts => ({
  scheme: { objectiveWeights: 'equal-by-default', behaviours: [] },
  supervisorObjectives: [own],
  lastYear: undefined,
  ...rest,
});

const reasons = (of: Plan, rest: Partial<SafetyFacts> = {}) =>
  unsafeFindings(of, facts(rest)).map(({ reason, count }) => [reason, count]);

describe('a submitted plan', () => {
  it('without findings that supports the supervisor is safe', () => {
    expect(reasons(plan())).toEqual([]);
  });

  it('with something that the rules find is not', () => {
    expect(reasons(plan({}, []))).toEqual([['has-findings', 1]]);
  });

  it('that was returned before is not', () => {
    expect(reasons(plan({ comments: [{ text: 'Terlalu rendah' }] }))).toEqual([['returned-before', 1]]);
  });

  it('that replaces an approved one is not', () => {
    expect(reasons(plan({ revision: 1 }))).toEqual([['is-revision', 1]]);
  });

  it('with a main objective that supports nothing is not', () => {
    const [first] = plan().objectives;
    const { derivedFrom: _, ...alone } = first ?? { objectiveId: 'o1', kind: 'main', text: '', indicators: [] };
    expect(reasons(plan({ objectives: [alone] }))).toEqual([['not-derived', 1]]);
    expect(reasons(plan({ objectives: [{ ...alone, kind: 'main' }] }), { supervisorObjectives: [] })).toEqual([
      ['without-own-objectives', 1],
    ]);
  });

  it('that is withdrawn meanwhile is not', () => {
    expect(reasons(plan({ status: 'draft' }))).toEqual([['not-submitted', 1]]);
  });
});

describe('a plan beside the one of last year', () => {
  it.each([
    ['as much', { value: 120 }, 'higher', []],
    ['more', { value: 150 }, 'higher', []],
    ['less', { value: 119.5 }, 'higher', [['target-eased', 1]]],
    ['a range that begins lower', { from: 100, to: 130 }, 'higher', [['target-eased', 1]]],
    ['another direction', { value: 120 }, 'lower', [['target-eased', 1]]],
  ] as const)('with %s', (_, target, direction, expected) => {
    const now = plan({}, [{ ...complaints, target, direction }]);
    expect(reasons(now, { lastYear: plan() })).toEqual(expected);
  });

  it('is eased by more where less is better', () => {
    const days: Indicator = { ...complaints, direction: 'lower', target: { value: 10 } };
    const eased = plan({}, [{ ...days, target: { value: 11 } }]);
    expect(reasons(eased, { lastYear: plan({}, [days]) })).toEqual([['target-eased', 1]]);
  });

  it('that measures less is not safe', () => {
    const second: Indicator = { ...complaints, indicatorId: 'i2', name: 'Kepuasan' };
    expect(reasons(plan(), { lastYear: plan({}, [complaints, second]) })).toEqual([['measure-dropped', 1]]);
  });
});
