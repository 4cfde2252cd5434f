import { beforeEach, describe, expect, it } from 'vitest';
import { openProgram } from '../../../local/runtime/program.ts';
import { recordUnwellEnds } from '../../../local/runtime/unwell-ends.ts';
import type { SqliteTable } from '../../../local/sqlite-table.ts';
import { runs } from '../../../shared/data/runs.ts';
import { type App, openApp } from '../../support/app.ts';
import { caseOf, cycleId, openSmallOffice } from '../../support/small-office.ts';

let app: App;
let program: ReturnType<typeof openProgram>;

/** The program over the office's table, with the real engine. */
const programOf = ({ table, deps }: App) => {
  const { clock, mail } = deps;
  const files = deps.files as Parameters<typeof openProgram>[0]['files'];
  return openProgram({ table: table as SqliteTable, files, clock, mail, baseUrl: deps.baseUrl, log: () => undefined });
};

const kept = () => runs(app.table, app.agencyId).run(caseOf('siti'), 'run-siti');

beforeEach(async () => {
  app = openApp({ now: '2026-07-06T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['execution', 'mid-review'] });
  program = programOf(app);
  const input = { agencyId: app.agencyId, cycleId, caseId: caseOf('siti') };
  await program.engine.start('mid-review', 'run-siti', input);
  await program.engine.runDue();
});

describe('an execution of the embedded engine', () => {
  it('that is stopped is noted for HR, with where it was', async () => {
    await program.engine.stop('mid-review', 'run-siti', { cause: 'by hand' });
    expect(await kept()).toMatchObject({ status: 'stopped', machine: 'mid-review', state: 'Wait for the dialogue' });
  });

  it('that goes on is not noted', async () => {
    await recordUnwellEnds(program.engine, program.deps);
    expect(await kept()).toBeUndefined();
  });

  it('that ended while the program ended is noted after the next start', async () => {
    await program.engine.stop('mid-review', 'run-siti');
    await app.table.transact([{ delete: { pk: `A#${app.agencyId}#C#${caseOf('siti')}`, sk: 'run#run-siti' } }]);
    await recordUnwellEnds(programOf(app).engine, program.deps);
    expect(await kept()).toMatchObject({ status: 'stopped' });
  });
});
