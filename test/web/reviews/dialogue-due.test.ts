import { describe, expect, it } from 'vitest';
import type { Phase } from '../../../shared/domain/schemes/scheme.ts';
import { dialogueDue } from '../../../web/reviews/dialogue-due.ts';

const closesAt = '2027-01-31T16:59:59.999Z';
const phase = <Name extends Phase>(name: Name, status: 'scheduled' | 'open' | 'closed') => ({
  phase: name,
  status,
  opensAt: '2026-01-01T17:00:00.000Z',
  closesAt,
});
const cycleWith = (scoring: 'scheduled' | 'open') => ({
  phases: {
    planning: phase('planning', 'closed'),
    execution: phase('execution', 'open'),
    'mid-review': phase('mid-review', 'closed'),
    scoring: phase('scoring', scoring),
    announcement: phase('announcement', 'scheduled'),
  },
});
const one = { caseId: 'case-1', midReview: 'acknowledged', selfAssessed: false, stage: 'approved' } as const;
const task = (kind: 'self-assess' | 'acknowledge-mid-review') => ({ caseId: 'case-1', kind });

describe('what of the dialogue is due', () => {
  it('is an answer to a record that was held after its term', () => {
    const held = { case: { ...one, midReview: 'held' }, cycle: cycleWith('scheduled') } as const;
    expect(dialogueDue(held, [])).toEqual([{ kind: 'acknowledge-mid-review', caseId: 'case-1' }]);
  });

  it('is the self-assessment while scoring is open', () => {
    expect(dialogueDue({ case: one, cycle: cycleWith('open') }, [])).toEqual([
      { kind: 'self-assess', caseId: 'case-1', dueAt: closesAt },
    ]);
  });

  it('is left to the tasks that ask for it', () => {
    const year = { case: { ...one, midReview: 'held' }, cycle: cycleWith('open') } as const;
    expect(dialogueDue(year, [task('self-assess'), task('acknowledge-mid-review')])).toEqual([]);
  });

  it.each([{ selfAssessed: true }, { stage: 'rated' as const }])('is nothing with %o', (change) => {
    expect(dialogueDue({ case: { ...one, ...change }, cycle: cycleWith('open') }, [])).toEqual([]);
  });
});
