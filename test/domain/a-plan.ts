import type { Actual, Indicator, Objective, Plan, PlanContent } from '../../shared/domain/targets/plan.ts';

/** Queue time at a counter, from 45 to 30 minutes: less is better. */
export const anIndicator = (changes: Partial<Indicator> = {}): Indicator => ({
  indicatorId: 'queue',
  name: 'Rata-rata waktu antre',
  aspect: 'time',
  unitOfMeasure: 'menit',
  direction: 'lower',
  formula: 'ratio',
  target: { value: 30 },
  accumulation: 'mean',
  method: 'Catatan mesin antrean',
  ...changes,
});

export const anObjective = (changes: Partial<Objective> = {}): Objective => ({
  objectiveId: 'service',
  kind: 'main',
  text: 'Antrean loket menjadi lebih singkat',
  indicators: [anIndicator()],
  ...changes,
});

export const aContent = (...objectives: readonly Objective[]): PlanContent => ({
  objectives,
  expectations: {},
  annex: { resources: [], accountability: [], consequences: [] },
});

export const aPlan = (changes: Partial<Plan> = {}): Plan => ({
  ...aContent(anObjective()),
  caseId: 'case-1',
  segmentId: 'segment-1',
  employeeId: 'staff',
  status: 'draft',
  revision: 0,
  comments: [],
  version: 1,
  ...changes,
});

export const anActual = (month: string, value: number, changes: Partial<Actual> = {}): Actual => ({
  indicatorId: 'queue',
  month,
  value,
  source: 'mesin antrean',
  evidenceIds: ['evidence-1'],
  ...changes,
});
