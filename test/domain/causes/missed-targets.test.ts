import { describe, expect, it } from 'vitest';
import type { CauseRecord } from '../../../shared/domain/causes/cause-record.ts';
import {
  answerCauses,
  deemCausesAgreed,
  type NamingContext,
  nameCauses,
} from '../../../shared/domain/causes/missed-targets.ts';
import type { Decision } from '../../../shared/domain/decision.ts';
import type { Finding } from '../../../shared/domain/reviews/review.ts';
import { aContent, anIndicator, anObjective } from '../a-plan.ts';

const plan = aContent(
  anObjective({ indicators: [anIndicator(), anIndicator({ indicatorId: 'files', name: 'Berkas selesai' })] }),
);
const queue = { indicatorId: 'queue', name: 'Rata-rata waktu antre' };
const files = { indicatorId: 'files', name: 'Berkas selesai' };
const now = '2027-01-08T03:00:00.000Z';
const finding: Finding = {
  indicatorId: 'queue',
  cause: 'resources',
  remedy: 'Menambah satu loket',
  ownerId: 'supervisor',
  dueOn: '2027-03-31',
};
const context: NamingContext = {
  caseId: 'case-1',
  segmentId: 's1',
  employeeId: 'staff',
  actor: 'supervisor',
  now,
  zone: 'WIB',
  phase: { status: 'open' },
  plan,
  missed: [queue],
  existing: undefined,
};
const record: CauseRecord = {
  caseId: 'case-1',
  segmentId: 's1',
  findings: [finding],
  namedAt: now,
  namedBy: 'supervisor',
  version: 1,
};
const asStaff = { actor: 'staff', employeeId: 'staff', now };
const codes = (decision: Decision<CauseRecord>) =>
  decision.ok ? [] : decision.refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());

describe('naming the causes of missed targets', () => {
  it('keeps each with remedy, owner and date', () => {
    expect(nameCauses({ findings: [finding] }, context)).toEqual({ ok: true, value: { ...record, version: 0 } });
  });

  it('needs one for every missed indicator, and lists all without', () => {
    const decided = nameCauses({ findings: [] }, { ...context, missed: [queue, files] });
    expect(decided).toEqual({
      ok: false,
      refusals: [
        { code: 'cause-missing', field: '/findings', facts: queue },
        { code: 'cause-missing', field: '/findings', facts: files },
      ],
    });
  });

  it('refuses unknown indicators, repetitions and days that are past', () => {
    const findings = [finding, finding, { ...finding, indicatorId: 'other', dueOn: '2027-01-07' }];
    expect(codes(nameCauses({ findings }, context))).toEqual([
      'indicator-unknown /findings/1/indicatorId',
      'indicator-unknown /findings/2/indicatorId',
      'deadline-not-later /findings/2/dueOn',
    ]);
  });

  it('is for the supervisor, once rating has begun', () => {
    const early = { ...context, actor: 'staff', phase: { status: 'scheduled' as const } };
    expect(codes(nameCauses({ findings: [finding] }, early))).toEqual(['own-rating', 'phase-not-open']);
  });

  it('is refused without a plan', () => {
    expect(codes(nameCauses({ findings: [finding] }, { ...context, plan: undefined }))).toEqual(['plan-not-approved']);
  });

  it('corrects what was not agreed to, and keeps the objection', () => {
    const objection = { at: now, text: 'Loket sudah cukup' };
    const decided = nameCauses({ findings: [finding] }, { ...context, existing: { ...record, objection } });
    expect(decided).toMatchObject({ ok: true, value: { objection, version: 1 } });
  });

  it('ends with the agreement', () => {
    const agreed = { ...record, agreedAt: now };
    expect(codes(nameCauses({ findings: [finding] }, { ...context, existing: agreed }))).toEqual(['task-closed']);
  });
});

describe('answering causes', () => {
  it('agrees, with or without own words', () => {
    expect(answerCauses(record, { agrees: true }, asStaff)).toEqual({ ok: true, value: { ...record, agreedAt: now } });
    const answered = answerCauses(record, { agrees: true, response: 'Setuju' }, asStaff);
    expect(answered).toMatchObject({ ok: true, value: { response: 'Setuju' } });
  });

  it('objects with a reason, and stays open', () => {
    expect(answerCauses(record, { agrees: false, response: 'Bukan loketnya' }, asStaff)).toEqual({
      ok: true,
      value: { ...record, objection: { at: now, text: 'Bukan loketnya' } },
    });
    expect(codes(answerCauses(record, { agrees: false }, asStaff))).toEqual(['reason-missing /response']);
  });

  it('is for the employee, once', () => {
    const agreed = { ...record, agreedAt: now };
    const asOther = { ...asStaff, actor: 'supervisor' };
    expect(codes(answerCauses(agreed, { agrees: true }, asOther))).toEqual(['not-allowed', 'task-closed']);
    expect(codes(answerCauses(undefined, { agrees: true }, asStaff))).toEqual(['not-found']);
  });

  it('counts silence as agreement when the result is final', () => {
    expect(deemCausesAgreed(record, { now })).toEqual({ ...record, agreedAt: now, deemed: true });
    const agreed = { ...record, agreedAt: '2027-01-09T03:00:00.000Z' };
    expect(deemCausesAgreed(agreed, { now })).toEqual(agreed);
  });
});
