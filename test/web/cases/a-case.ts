import type { AnswerOf } from '../../../shared/contract/exchange.ts';

type CaseView = AnswerOf<'getCase'>;
type CycleView = AnswerOf<'getCycle'>;
type Statuses = Partial<Record<keyof CycleView['phases'], CycleView['phases']['planning']['status']>>;

const unit = { unitId: 'u-1', name: 'Unit Contoh' };

/** The year of `ani`, whom `budi` supervises and whose reviewing officer is `citra`. */
export const aCase = (fields: Partial<CaseView> = {}): CaseView => ({
  caseId: 'k-1',
  cycleId: 'c-1',
  employee: { employeeId: 'ani', name: 'Ani Contoh' },
  unit,
  segments: [
    {
      segmentId: 's1',
      from: '2026-01-01',
      to: '2026-12-31',
      unit,
      position: 'Analis',
      supervisor: { employeeId: 'budi', name: 'Budi Contoh' },
    },
  ],
  reviewingOfficer: { employeeId: 'citra', name: 'Citra Contoh' },
  stage: 'draft',
  midReview: 'not-yet',
  selfAssessed: false,
  version: 1,
  ...fields,
});

/** A cycle whose phases have not begun, except those that are named. */
export const aCycle = (statuses: Statuses = {}): CycleView => {
  const state = (phase: keyof CycleView['phases']) => ({
    phase,
    status: statuses[phase] ?? 'scheduled',
    opensAt: '2026-01-01T17:00:00.000Z',
    closesAt: '2026-01-31T16:59:59.999Z',
  });
  return {
    cycleId: 'c-1',
    year: 2026,
    schemeId: 's',
    schemeVersion: '1.0.0',
    status: 'open',
    phases: {
      planning: state('planning'),
      execution: state('execution'),
      'mid-review': state('mid-review'),
      scoring: state('scoring'),
      announcement: state('announcement'),
    },
    version: 1,
  };
};
