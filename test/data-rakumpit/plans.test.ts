import { describe, expect, it } from 'vitest';
import { type OfficePlan, planContent } from '../../local/demo/office-plans.ts';
import { planRefusals } from '../../shared/domain/targets/plan-rules.ts';
import { idOf, office, scheme } from './office.ts';

const addressOf = ({ employeeId, segment }: { employeeId: string; segment: number }) => ({
  caseId: `case-${employeeId}`,
  segmentId: `segment-${segment}`,
});

const planOf = (employeeId: string | undefined, segment = 1): OfficePlan | undefined =>
  office.plans.find((plan) => plan.employeeId === employeeId && plan.segment === segment);

const refusalsOf = (plan: OfficePlan, objectives = plan.objectives) => {
  const supervisor = planOf(plan.supervisorId);
  const supervisorObjectives = (supervisor?.objectives ?? []).map(({ objectiveId }) => ({
    ...addressOf({ employeeId: plan.supervisorId ?? '', segment: 1 }),
    objectiveId,
  }));
  return planRefusals(planContent({ ...plan, objectives }, addressOf), { scheme, supervisorObjectives });
};

const sum = (weights: readonly (number | undefined)[]) => weights.reduce<number>((total, one) => total + (one ?? 0), 0);

describe('the plans of the office', () => {
  it('are one for everybody, and a second for who moves', () => {
    expect(office.plans).toHaveLength(49);
    expect(new Set(office.plans.map(({ employeeId }) => employeeId)).size).toBe(48);
    expect(planOf(idOf('rina'), 2)?.supervisorId).toBe(idOf('maya'));
  });

  it.each(office.plans.map((plan) => [plan.employeeId, plan.segment, plan] as const))(
    'of %s, part %i, may be submitted',
    (_, __, plan) => {
      expect(refusalsOf(plan)).toEqual([]);
    },
  );

  it('weigh exactly 100 % wherever they weigh', () => {
    for (const { objectives } of office.plans) {
      const weighed = [objectives, ...objectives.map(({ indicators }) => indicators)].map((lines) =>
        sum(lines.map(({ weight }) => weight)),
      );
      expect(weighed.filter((total) => total !== 0 && total !== 10_000)).toEqual([]);
    }
  });

  it('leave out the weights in some places', () => {
    expect(office.plans.some(({ objectives }) => objectives.every(({ weight }) => weight === undefined))).toBe(true);
  });

  it('have 2 to 4 objectives of 1 to 3 indicators', () => {
    for (const { objectives } of office.plans) {
      expect([2, 3, 4]).toContain(objectives.length);
      for (const { indicators } of objectives) expect([1, 2, 3]).toContain(indicators.length);
    }
  });

  it('derive from the plan of the supervisor everywhere below the head', () => {
    const underived = office.plans.filter(({ objectives }) => objectives.some(({ derivedFrom }) => !derivedFrom));
    expect(underived.map(({ employeeId }) => employeeId)).toEqual([idOf('budi')]);
  });

  it('use every aspect, direction, formula, accumulation, a range and a cap', () => {
    const all = office.plans.flatMap(({ objectives }) => objectives.flatMap(({ indicators }) => indicators));
    const used = (key: 'aspect' | 'direction' | 'formula' | 'accumulation') =>
      [...new Set(all.map((indicator) => indicator[key]))].sort();
    expect(used('aspect')).toEqual(['cost', 'quality', 'quantity', 'time']);
    expect(used('direction')).toEqual(['higher', 'lower']);
    expect(used('formula')).toEqual(['improvement', 'ratio']);
    expect(used('accumulation')).toEqual(['last', 'max', 'mean', 'sum']);
    expect(all.some(({ target }) => 'from' in target)).toBe(true);
    expect(all.some(({ cap }) => cap !== undefined)).toBe(true);
    expect(all.every(({ unitOfMeasure, method }) => unitOfMeasure !== '' && method !== '')).toBe(true);
  });

  it('give no two lines of a plan one id', () => {
    for (const { objectives } of office.plans) {
      const ids = objectives.flatMap(({ objectiveId, indicators }) => [
        objectiveId,
        ...indicators.map(({ indicatorId }) => indicatorId),
      ]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('the returned plan', () => {
  const [plan, ...others] = office.plans.filter(({ returned }) => returned !== undefined);

  it('is one, with comments on its lines', () => {
    expect(others).toEqual([]);
    expect(plan?.returned?.comments.map(({ indicatorId }) => indicatorId)).toEqual([
      undefined,
      `${idOf('juwita')}-kunjungan-baru`,
      `${idOf('juwita')}-paham-warga`,
    ]);
  });

  it('may be submitted, but counts activities in its first draft', () => {
    const draft = plan?.returned?.firstDraft ?? [];
    expect(plan && refusalsOf(plan, draft)).toEqual([]);
    const counted = (objectives: OfficePlan['objectives'] | undefined) => objectives?.[0]?.indicators[1]?.unitOfMeasure;
    expect([counted(draft), counted(plan?.objectives)]).toEqual(['kegiatan', 'poin']);
  });
});
