import { describe, expect, it } from 'vitest';
import { type CaseRow, findable, matchingCases } from '../../../web/console/find-cases.ts';

const rowOf = (name: string, unit: string, assignee?: string): CaseRow => ({
  caseId: name,
  cycleId: '2026',
  employee: { employeeId: name, name },
  unit: { unitId: unit, name: unit },
  stage: 'draft',
  midReview: 'not-yet',
  selfAssessed: false,
  ...(assignee === undefined
    ? {}
    : {
        next: {
          taskId: 't',
          kind: 'rate' as const,
          assignee: { employeeId: assignee, name: assignee },
          dueAt: '2026-02-01T00:00:00.000Z',
          late: false,
        },
      }),
});

const rows = findable([rowOf('Siti Rekaan', 'Sekretariat', 'Wulan Peraga'), rowOf('Joko Andaian', 'Seksi Pendidikan')]);
const foundBy = (typed: string): readonly string[] => matchingCases(rows, typed).map(({ caseId }) => caseId);

describe('matchingCases', () => {
  it('finds by employee, unit and whoever has the next task', () => {
    expect(foundBy('SITI')).toEqual(['Siti Rekaan']);
    expect(foundBy('pendidikan ')).toEqual(['Joko Andaian']);
    expect(foundBy('wulan')).toEqual(['Siti Rekaan']);
  });

  it('finds everybody by nothing', () => {
    expect(foundBy(' ')).toHaveLength(2);
  });

  it('finds nobody across two names', () => {
    expect(foundBy('rekaan sekretariat')).toEqual([]);
  });
});
