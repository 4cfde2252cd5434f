import type { Indicator, Objective, PlanContent } from '../../../shared/domain/targets/plan.ts';

export const indicatorOf = (indicatorId: string, fields: Partial<Indicator> = {}): Indicator => ({
  indicatorId,
  name: 'Jumlah berkas',
  aspect: 'quantity',
  unitOfMeasure: 'berkas',
  direction: 'higher',
  formula: 'ratio',
  target: { value: 12 },
  accumulation: 'sum',
  method: '',
  ...fields,
});

export const objectiveOf = (objectiveId: string, fields: Partial<Objective> = {}): Objective => ({
  objectiveId,
  kind: 'main',
  text: `Hasil ${objectiveId}`,
  indicators: [indicatorOf(`${objectiveId}-i`)],
  ...fields,
});

export const planOf = (...objectives: Objective[]): PlanContent => ({
  objectives,
  expectations: {},
  annex: { resources: [], accountability: [], consequences: [] },
});
