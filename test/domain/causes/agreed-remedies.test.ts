import { describe, expect, it } from 'vitest';
import { type AgreedFindings, remediesOf } from '../../../shared/domain/causes/agreed-remedies.ts';
import type { Cause, Finding } from '../../../shared/domain/reviews/review.ts';

const finding = (indicatorId: string, cause: Cause, dueOn = '2026-07-31'): Finding => ({
  indicatorId,
  cause,
  remedy: `Perbaikan ${indicatorId}`,
  ownerId: 'staff',
  dueOn,
});

const agreed = (...findings: readonly Finding[]): AgreedFindings => ({
  caseId: 'case-1',
  employeeId: 'staff',
  segmentId: 's1',
  moment: 'mid-period',
  findings,
  now: '2026-07-01T03:00:00.000Z',
  nameOf: (indicatorId) => `Indikator ${indicatorId}`,
  headId: 'head',
  dataOwnerOf: (indicatorId) => (indicatorId === 'queue' ? 'source-owner' : 'hr'),
});

const short = (one: AgreedFindings) =>
  remediesOf(one).map(
    ({ followUpId, kind, agreement, dueOn }) => `${followUpId} ${kind} ${agreement?.ownerId} ${dueOn}`,
  );

describe('what was agreed about missed targets', () => {
  it('is a remedy of its owner, by its date', () => {
    expect(remediesOf(agreed(finding('queue', 'competency')))).toEqual([
      {
        followUpId: 'remedy.mid-period.s1.queue',
        caseId: 'case-1',
        employeeId: 'staff',
        ruleId: 'agreed',
        kind: 'remedy',
        title: { id: 'Perbaikan queue', en: 'Perbaikan queue' },
        basis: 'competency',
        agreement: {
          moment: 'mid-period',
          segmentId: 's1',
          ownerId: 'staff',
          targets: [{ indicatorId: 'queue', name: 'Indikator queue', cause: 'competency', remedy: 'Perbaikan queue' }],
        },
        assignedAt: '2026-07-01T03:00:00.000Z',
        dueOn: '2026-07-31',
        status: 'open',
        version: 0,
      },
    ]);
  });

  it('asks the head once for all resources that lack', () => {
    const both = agreed(finding('queue', 'resources'), finding('files', 'resources', '2026-09-30'));
    expect(short(both)).toEqual([
      'remedy.mid-period.s1.queue remedy staff 2026-07-31',
      'remedy.mid-period.s1.files remedy staff 2026-09-30',
      'resource-request.mid-period.s1.head resource-request head 2026-09-30',
    ]);
    expect(
      remediesOf(both)
        .at(-1)
        ?.agreement?.targets.map(({ indicatorId }) => indicatorId),
    ).toEqual(['queue', 'files']);
  });

  it('asks each owner of data once', () => {
    const three = agreed(finding('queue', 'data'), finding('files', 'data'), finding('errors', 'data'));
    expect(short(three).slice(3)).toEqual([
      'data-repair.mid-period.s1.source-owner data-repair source-owner 2026-07-31',
      'data-repair.mid-period.s1.hr data-repair hr 2026-07-31',
    ]);
  });

  it('is nothing where nothing was missed', () => {
    expect(remediesOf(agreed())).toEqual([]);
  });
});
