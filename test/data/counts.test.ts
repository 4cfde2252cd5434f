import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSqliteTable } from '../../local/sqlite-table.ts';
import { cases, saveCase } from '../../shared/data/cases.ts';
import { countsOf } from '../../shared/data/counts.ts';
import { type Case, caseStages } from '../../shared/domain/case.ts';
import type { Table } from '../../shared/ports/table.ts';
import { rejectionOf } from './contract/fixtures.ts';

const aCase = (employeeId: string, rest: Partial<Case> = {}): Case => ({
  agencyId: 'contoh',
  caseId: `2026-${employeeId}`,
  cycleId: '2026',
  employeeId,
  unitId: 'layanan',
  segments: [],
  stage: 'draft',
  midReview: 'not-yet',
  selfAssessed: false,
  version: 0,
  ...rest,
});

const change = async (table: Table, one: Case, rest: Partial<Case>): Promise<void> => {
  const before = await cases(table, 'contoh').case(one.caseId);
  await table.transact(saveCase({ ...(before ?? one), ...rest }, before));
};

const counts = async (table: Table) =>
  new Map((await countsOf(table, 'contoh', '2026')).map((one) => [one.unitId, one]));

describe('the counters of a unit', () => {
  it('count each case in its stage', async () => {
    const table = openSqliteTable(':memory:');
    await change(table, aCase('siti'), {});
    await change(table, aCase('joko'), { midReview: 'due' });
    await change(table, aCase('siti'), { stage: 'submitted', selfAssessed: true });
    expect((await counts(table)).get('layanan')).toMatchObject({
      cases: 2,
      stages: { draft: 1, submitted: 1, approved: 0 },
      midReviews: { 'not-yet': 1, due: 1 },
      selfAssessed: 1,
    });
  });

  it('follow a case to another unit', async () => {
    const table = openSqliteTable(':memory:');
    await change(table, aCase('siti'), { stage: 'approved' });
    await change(table, aCase('siti'), { unitId: 'dinas' });
    const found = await counts(table);
    expect([found.get('layanan')?.cases, found.get('layanan')?.stages.approved]).toEqual([0, 0]);
    expect([found.get('dinas')?.cases, found.get('dinas')?.stages.approved]).toEqual([1, 1]);
  });

  it('do not count a change that lost', async () => {
    const table = openSqliteTable(':memory:');
    await change(table, aCase('siti'), {});
    const stale = aCase('siti', { version: 7 });
    await rejectionOf(table.transact(saveCase({ ...stale, stage: 'approved' }, stale)));
    expect((await counts(table)).get('layanan')?.stages).toMatchObject({ draft: 1, approved: 0 });
  });

  it('stay when nothing changes that they count', async () => {
    const one = aCase('siti', { version: 1 });
    expect(saveCase({ ...one, reviewingOfficerId: 'kepala' }, one)).toHaveLength(1);
  });

  it('say what a recount says, whatever happened', async () => {
    const step = fc.record({
      employeeId: fc.constantFrom('siti', 'joko', 'rina', 'wati'),
      unitId: fc.constantFrom('layanan', 'dinas'),
      stage: fc.constantFrom(...caseStages),
      midReview: fc.constantFrom('not-yet' as const, 'due' as const, 'held' as const),
      selfAssessed: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const table = openSqliteTable(':memory:');
        for (const { employeeId, ...rest } of steps) await change(table, aCase(employeeId), rest);
        const last = new Map(steps.map((one) => [one.employeeId, one]));
        for (const [unitId, found] of await counts(table)) {
          const there = [...last.values()].filter((one) => one.unitId === unitId);
          expect(found.cases).toBe(there.length);
          expect(found.selfAssessed).toBe(there.filter((one) => one.selfAssessed).length);
          for (const stage of caseStages) {
            expect(found.stages[stage]).toBe(there.filter((one) => one.stage === stage).length);
          }
        }
        table.close();
      }),
      { numRuns: 30 },
    );
  });
});
