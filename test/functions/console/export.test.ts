import { beforeEach, describe, expect, it } from 'vitest';
import { getExport } from '../../../functions/console/get-export.ts';
import { openExport } from '../../../functions/console/open-export.ts';
import { searchEmployees } from '../../../functions/people/search-employees.ts';
import { openPhase } from '../../../functions/steps/open-phase.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import type { ExportColumn } from '../../../shared/contract/shapes/console.ts';
import { auditPage } from '../../../shared/data/audit.ts';
import { keys } from '../../../shared/data/keys.ts';
import { type App, openApp } from '../../support/app.ts';
import { caseOf, cycleId, openSmallOffice, smallOffice } from '../../support/small-office.ts';

let app: App;

const opened = (columns: readonly ExportColumn[], rest: { unitId?: string; reason?: string } = {}) =>
  app.call(openExport, 'wati', { cycleId, body: { columns: [...columns], reason: 'Laporan triwulan.', ...rest } });

const rowsOf = async (exportId: string, as = 'wati') => app.call(getExport, as, { cycleId, exportId });

beforeEach(async () => {
  app = openApp({ now: '2026-07-06T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['planning'] });
  const { table, agencyId } = app;
  await table.transact(
    smallOffice.employees.map(({ employeeId }) => ({ delete: keys.caseOf(agencyId, caseOf(employeeId)) })),
  );
  await app.step(openPhase, { cycleId, phase: 'planning', stepId: 'open' });
  await app.step(openTask, { cycleId, caseId: caseOf('siti'), kind: 'hold-mid-review', execution: 'm' });
});

describe('an export', () => {
  it('holds the columns that were asked for, in their order', async () => {
    const { status, body } = await opened(['stage', 'name', 'taskKind', 'late'], { unitId: 'layanan' });
    expect([status, body.cases, body.columns]).toEqual([201, 3, ['stage', 'name', 'taskKind', 'late']]);
    expect((await rowsOf(body.exportId)).body.items).toEqual([
      ['draft', 'Siti Contoh', 'hold-mid-review', false],
      ['draft', 'Budi Contoh', null, false],
      ['draft', 'Joko Contoh', null, false],
    ]);
  });

  it('is recorded with who, what and why', async () => {
    const { body } = await opened(['name', 'nip']);
    const { entries } = await auditPage(app.table, { agencyId: app.agencyId, journalId: 'exports' });
    expect(entries).toMatchObject([
      {
        actorId: 'wati',
        action: 'openExport',
        facts: { exportId: body.exportId, columns: ['name', 'nip'], cases: 5, reason: 'Laporan triwulan.' },
      },
    ]);
  });

  it('holds a NIP only if it was asked for', async () => {
    const asked = await rowsOf((await opened(['nip'])).body.exportId);
    expect(asked.body.items.every(([nip]) => /^\d{18}$/.test(String(nip)))).toBe(true);
    const others = await rowsOf((await opened(['name', 'rank', 'position', 'supervisor'])).body.exportId);
    expect(JSON.stringify(others.body)).not.toMatch(/\d{18}/);
  });

  it('needs a reason', async () => {
    expect(await opened(['name'], { reason: '' })).toMatchObject({ status: 422, problem: { code: 'reason-missing' } });
  });

  it('is read by nobody else, and for an hour', async () => {
    const { exportId } = (await opened(['name'])).body;
    expect(await rowsOf(exportId, 'siti')).toMatchObject({ status: 403 });
    app.at('2026-07-06T03:00:00.001Z');
    expect(await rowsOf(exportId)).toMatchObject({ status: 404 });
  });
});

describe('a search for people', () => {
  it('tells the case in the cycle that is asked about', async () => {
    const body = { name: 'SÍTI', cycleId, limit: 25 };
    const { items } = (await app.call(searchEmployees, 'wati', { body })).body;
    expect(items).toMatchObject([{ employeeId: 'siti', caseId: caseOf('siti'), stage: 'draft' }]);
  });

  it('tells no case where no cycle is asked about', async () => {
    const { items } = (await app.call(searchEmployees, 'wati', { body: { name: 'siti', limit: 25 } })).body;
    expect(items[0]).not.toHaveProperty('caseId');
  });
});
