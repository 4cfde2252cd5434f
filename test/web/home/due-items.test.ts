import { describe, expect, it } from 'vitest';
import { type CaseView, type CycleView, daysUntil, dueItems, type NoticeView } from '../../../web/home/due-items.ts';

type TaskView = Parameters<typeof dueItems>[0]['tasks'][number];

const person = { employeeId: 'e-1', name: 'Ani Contoh' };
const unit = { unitId: 'u-1', name: 'Unit Contoh' };

const task: TaskView = {
  taskId: 't-1',
  kind: 'approve-targets',
  caseId: 'k-9',
  cycleId: 'c-1',
  unit,
  subject: person,
  assignee: person,
  openedAt: '2026-01-05T00:00:00.000Z',
  dueAt: '2026-01-20T16:59:59.999Z',
  late: false,
  onSilence: 'pass-to-superior',
  status: 'open',
  version: 1,
};

const complaint: Parameters<typeof dueItems>[0]['complaints'][number] = {
  complaintId: 'p-1',
  stage: 'routed',
  receivedAt: '2026-01-05T00:00:00.000Z',
  excerpt: 'Loket tutup',
  escalations: 0,
  duty: 'answer',
  dueAt: '2026-01-12T16:59:59.999Z',
};

const notice = (fields: Partial<NoticeView>): NoticeView => ({
  noticeId: 'n-1',
  kind: 'reminder',
  at: '2026-01-06T00:00:00.000Z',
  title: '',
  sentence: '',
  toDo: '',
  link: '/pemberitahuan',
  ...fields,
});

const year = (stage: CaseView['stage'], planning: 'open' | 'closed' = 'open') => {
  const opensAt = '2026-01-01T17:00:00.000Z';
  const closesAt = '2026-01-31T16:59:59.999Z';
  const state = (phase: keyof CycleView['phases']) => ({ phase, status: planning, opensAt, closesAt });
  const phases = {
    planning: state('planning'),
    execution: state('execution'),
    'mid-review': state('mid-review'),
    scoring: state('scoring'),
    announcement: state('announcement'),
  };
  const cycle: CycleView = {
    cycleId: 'c-1',
    year: 2026,
    schemeId: 's',
    schemeVersion: '1.0.0',
    status: 'open',
    phases,
    version: 1,
  };
  const one: CaseView = {
    caseId: 'k-1',
    cycleId: 'c-1',
    employee: person,
    unit,
    segments: [],
    stage,
    midReview: 'not-yet',
    selfAssessed: false,
    version: 1,
  };
  return { case: one, cycle };
};

const nothing = { tasks: [], notices: [], years: [], missing: [], askedAbout: [], surveyed: [], complaints: [] };

const keys = (all: Partial<Parameters<typeof dueItems>[0]>) =>
  dueItems({ now: '2026-01-10T02:00:00.000Z', ...nothing, ...all }).map(({ kind, key }) => `${kind} ${key}`);

describe('what is due', () => {
  it('has the nearest deadline first', () => {
    expect(keys({ tasks: [task], years: [year('draft')] })).toEqual(['task t-1', 'plan k-1']);
  });

  it('has a task once, however many notices are about it', () => {
    expect(keys({ tasks: [task], notices: [notice({ taskId: 't-1' })] })).toEqual(['task t-1']);
  });

  it('has no notice about a task that is done', () => {
    expect(keys({ notices: [notice({ taskId: 't-0' })] })).toEqual([]);
  });

  it('has the scheme to learn until planning is over', () => {
    const notices = [notice({ kind: 'scheme-to-learn', cycleId: 'c-1', actBy: '2026-01-31T16:59:59.999Z' })];
    expect(keys({ notices, years: [year('approved')] })).toEqual(['notice n-1']);
    expect(keys({ notices, years: [year('approved', 'closed')] })).toEqual([]);
  });

  it('asks for feedback until it was given or the time is over', () => {
    const notices = [
      notice({ kind: 'feedback-asked', caseId: 'k-7' }),
      notice({ noticeId: 'n-2', kind: 'feedback-asked', caseId: 'k-8' }),
      notice({ noticeId: 'n-3', kind: 'feedback-reminder' }),
    ];
    expect(keys({ notices, askedAbout: ['k-8'] })).toEqual(['notice n-2', 'notice n-3']);
    expect(keys({ notices, askedAbout: [] })).toEqual([]);
  });

  it('asks to replace a rater until the round opens', () => {
    const notices = [notice({ kind: 'rater-objected', caseId: 'k-7', actBy: '2026-01-14T17:00:00.000Z' })];
    expect(keys({ notices })).toEqual(['notice n-1']);
    expect(keys({ notices, now: '2026-01-14T17:00:00.001Z' })).toEqual([]);
  });

  it('has a complaint while it waits for the reader, however often the notices say so', () => {
    const told = (['complaint-routed', 'complaint-reminder', 'complaint-escalated'] as const).map((kind, at) =>
      notice({ noticeId: `n-${at}`, kind, link: '/pengaduan/p-1' }),
    );
    expect(keys({ notices: told, complaints: [complaint] })).toEqual(['complaint p-1']);
    expect(keys({ complaints: [complaint], tasks: [task] })).toEqual(['complaint p-1', 'task t-1']);
    expect(keys({ notices: told })).toEqual([]);
  });

  it('has a pattern in complaints until it was read', () => {
    expect(keys({ notices: [notice({ kind: 'complaint-theme', link: '/pengaduan' })] })).toEqual(['notice n-1']);
  });

  it('asks how fair the year was while its survey waits for the reader', () => {
    const notices = [notice({ kind: 'pulse-opened', cycleId: 'c-1' })];
    expect(keys({ notices, surveyed: ['c-1'] })).toEqual(['notice n-1']);
    expect(keys({ notices, surveyed: ['c-2'] })).toEqual([]);
  });

  it('asks a panel to look until its session is closed', () => {
    const opened = notice({ kind: 'calibration-opened', link: '/kalibrasi?periode=c-1&sidang=a' });
    const closed = (sidang: string) =>
      notice({ noticeId: 'n-2', kind: 'calibration-closed', link: `/kalibrasi?periode=c-1&sidang=${sidang}` });
    expect(keys({ notices: [opened, closed('b')] })).toEqual(['notice n-1']);
    expect(keys({ notices: [opened, closed('a')] })).toEqual([]);
  });

  it('has a follow-up as the task of whoever does it, never as a notice', () => {
    const notices = [notice({ kind: 'training' }), notice({ noticeId: 'n-2', kind: 'guidance' })];
    expect(keys({ notices })).toEqual([]);
  });

  it('has the own plan while it is a draft and planning is open', () => {
    expect(keys({ years: [year('draft')] })).toEqual(['plan k-1']);
    expect(keys({ years: [year('draft', 'closed')] })).toEqual([]);
  });

  it('has a returned plan even after planning has closed', () => {
    expect(keys({ years: [year('returned', 'closed')] })).toEqual(['plan k-1']);
  });

  it('has no old notice about a plan that was handed in', () => {
    expect(keys({ years: [year('submitted')], notices: [notice({ kind: 'returned', caseId: 'k-1' })] })).toEqual([]);
  });

  it('has an unread notice that asks for something else', () => {
    expect(keys({ notices: [notice({ kind: 'announced', caseId: 'k-1' })] })).toEqual(['notice n-1']);
    expect(keys({ notices: [notice({ kind: 'announced', readAt: '2026-01-07T00:00:00.000Z' })] })).toEqual([]);
  });

  it('has months without actuals once for each part of the year', () => {
    const missing = [{ year: year('approved'), segmentId: 's1', months: ['2026-01', '2026-02'] }];
    expect(keys({ missing })).toEqual(['actuals k-1 s1']);
  });

  it('has no notice that only tells', () => {
    expect(keys({ notices: [notice({ kind: 'approved', caseId: 'k-1' })] })).toEqual([]);
  });
});

describe('days until a deadline', () => {
  it('are days of the calendar of the zone', () => {
    const lateEvening = '2026-01-30T16:30:00.000Z';
    const deadline = '2026-01-31T16:59:59.999Z';
    expect(daysUntil(lateEvening, deadline, 'Asia/Jakarta')).toBe(1);
    expect(daysUntil(lateEvening, deadline, 'Asia/Jayapura')).toBe(1);
    expect(daysUntil('2026-01-30T17:00:00.000Z', deadline, 'Asia/Jakarta')).toBe(0);
  });
});
