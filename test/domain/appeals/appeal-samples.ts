import type { Appeal } from '../../../shared/domain/appeals/appeal.ts';
import type { Scheme } from '../../../shared/domain/schemes/scheme.ts';
import type { Result } from '../../../shared/domain/scoring/result.ts';
import { composeResult } from '../../../shared/domain/scoring/result-composition.ts';
import type { YearSegment } from '../../../shared/domain/scoring/segment-combination.ts';
import { aMatrixScheme, aSegment } from '../appraisal-samples.ts';

/** A result that was announced on 20 January 2027 and may be appealed until the end of 3 February in Jakarta. */
export const aResult = (
  overrides: Partial<Result> = {},
  { segments = [aSegment()], scheme = aMatrixScheme() }: { segments?: readonly YearSegment[]; scheme?: Scheme } = {},
): Result => {
  const composed = composeResult(segments, { scheme, layerId: 'layer-1', now: '2027-01-15T03:00:00.000Z' });
  if (!composed.ok) throw new Error(JSON.stringify(composed.refusals));
  return {
    caseId: 'case-1',
    employeeId: 'employee-1',
    layers: [composed.value],
    announcedAt: '2027-01-20T03:00:00.000Z',
    appealClosesAt: '2027-02-03T16:59:59.999Z',
    version: 2,
    ...overrides,
  };
};

/** The same, before it was announced. */
export const aHiddenResult = (): Result => {
  const { announcedAt: _at, appealClosesAt: _closes, ...hidden } = aResult();
  return hidden;
};

export const anAppeal = (overrides: Partial<Appeal> = {}): Appeal => ({
  caseId: 'case-1',
  employeeId: 'employee-1',
  supervisorId: 'supervisor-1',
  reviewingOfficerId: 'officer-1',
  filedAt: '2027-01-25T03:00:00.000Z',
  reasons: 'Bukti dukung triwulan IV belum dihitung.',
  frozenEvidenceIds: ['evidence-1'],
  explanations: {},
  version: 1,
  ...overrides,
});

export const aDecidedAppeal = (): Appeal =>
  anAppeal({
    decision: { by: 'officer-1', at: '2027-02-10T03:00:00.000Z', verdict: 'unchanged', reasons: 'Sudah dihitung.' },
  });
