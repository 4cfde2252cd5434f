import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../shared/domain/targets/plan.ts';
import { type PlanRuleFacts, planRefusals } from '../../../shared/domain/targets/plan-rules.ts';
import { aContent, anIndicator, anObjective } from '../a-plan.ts';
import { matrixScheme, officeSchemes } from '../packs.ts';

const visits = anIndicator({ indicatorId: 'visits', aspect: 'quantity', direction: 'higher', name: 'Jumlah kegiatan' });
const quality = anIndicator({
  indicatorId: 'quality',
  aspect: 'quality',
  direction: 'higher',
  name: 'Kepuasan pasien',
});
const better: Indicator = { ...visits, indicatorId: 'better', formula: 'improvement', baseline: 10 };

const { indicatorRule } = officeSchemes.tangerangSelatan;
if (indicatorRule === undefined) throw new Error('Tangerang Selatan asks for outcomes.');
const asking: PlanRuleFacts = { scheme: { ...matrixScheme, indicatorRule }, supervisorObjectives: [] };
const refused = (indicators: readonly Indicator[], facts: PlanRuleFacts = asking) =>
  planRefusals(aContent(anObjective({ indicators })), facts);

describe('a plan under a scheme that asks for outcomes', () => {
  it('is refused with counts of activities alone', () => {
    expect(refused([visits])).toEqual([
      { code: 'too-few-outcomes', field: '/objectives/0/indicators', facts: { found: 0, asked: 3000 } },
    ]);
  });

  it('passes with an indicator of quality beside them', () => {
    expect(refused([visits, quality])).toEqual([]);
  });

  it('passes with a count that improves on a baseline', () => {
    expect(refused([better])).toEqual([]);
  });

  it('is refused when the outcome has too little weight', () => {
    const indicators = [
      { ...visits, weight: 7001 },
      { ...quality, weight: 2999 },
    ];
    expect(refused(indicators)).toMatchObject([{ code: 'too-few-outcomes', facts: { found: 2999, asked: 3000 } }]);
  });

  it('is not asked about its additional objectives', () => {
    const second = anObjective({ objectiveId: 'second', kind: 'additional', indicators: [visits] });
    expect(planRefusals(aContent(anObjective({ indicators: [quality] }), second), asking)).toEqual([]);
  });
});

describe('a plan under a scheme that does not ask', () => {
  it('may count activities alone', () => {
    expect(refused([visits], { scheme: matrixScheme, supervisorObjectives: [] })).toEqual([]);
  });
});
