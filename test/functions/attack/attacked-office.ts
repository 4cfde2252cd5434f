import type { Dependencies } from '../../../functions/dependencies.ts';
import { announceResults } from '../../../functions/scoring/announce-results.ts';
import { rateSegment } from '../../../functions/scoring/rate-segment.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import type { SqliteTable } from '../../../local/sqlite-table.ts';
import { cases, saveCase } from '../../../shared/data/cases.ts';
import { peopleWrites } from '../../../shared/data/people.ts';
import type { Employee, Mandate } from '../../../shared/domain/people/people.ts';
import { type Level, phases, type TaskKind } from '../../../shared/domain/schemes/scheme.ts';
import type { Identifiers } from '../../../shared/ports/identifiers.ts';
import { type App, openApp } from '../../support/app.ts';
import { levelsOf, withMeasuredYear, withOrganisationRating, withTwoSupervisors } from '../../support/appraisal.ts';
import { caseOf, cycleId, openSmallOffice, smallOffice } from '../../support/small-office.ts';

/** A word that only the rating of `siti` holds, which nobody has announced yet. */
export const secretOfSiti = 'RahasiaNilaiSiti';

/** A word that is in every name of the other agency. */
export const wordOfOtherAgency = 'Seberang';

const model = smallOffice.employees.find(({ employeeId }) => employeeId === 'siti') as Employee;

const alsoEmployed = (employeeId: string, serial: number, rest: Partial<Employee> = {}): Employee => ({
  ...model,
  employeeId,
  nip: `19860926201505180${serial}`,
  name: `${employeeId.charAt(0).toUpperCase()}${employeeId.slice(1)} Contoh`,
  email: `${employeeId}@kantor.example`,
  unitId: 'dinas',
  ...rest,
});

/** `lama` supervised `siti` before, `ratna` decides appeals, `plt` acts for `budi`, `ganti` gets tasks, `tata` operates. */
const employees: readonly Employee[] = [
  ...smallOffice.employees,
  ...['lama', 'ratna', 'plt', 'ganti'].map((id, index) => alsoEmployed(id, index, { supervisorId: 'kepala' })),
  alsoEmployed('tata', 4, { supervisorId: 'kepala', roles: ['operator'] }),
];

const acting: Mandate = {
  mandateId: 'plt-2027-01-01-plt',
  unitId: 'layanan',
  holderId: 'plt',
  kind: 'plt',
  from: '2027-01-01',
  to: '2027-03-31',
  decree: 'SK 1/2027',
};

const succeeded = (what: string, { status, problem }: { status: number; problem: unknown }): void => {
  if (status >= 300) throw new Error(`${what}: ${JSON.stringify(problem)}`);
};

/** Counts the cases as they stand, since a test's office writes them without. */
const counted = async (app: App, employeeIds: readonly string[]): Promise<void> => {
  const found = await cases(app.table, app.agencyId).several(employeeIds.map(caseOf));
  for (const one of found) await app.table.transact(saveCase(one, undefined).slice(1));
};

/** `joko`, rated and announced before `siti` was rated. */
const withAnnounced = async (app: App): Promise<void> => {
  await withMeasuredYear(app, 'joko');
  await counted(app, ['joko']);
  const joko = { caseId: caseOf('joko'), segmentId: 's1', body: levelsOf('meets', 'meets') };
  succeeded('rating of joko', await app.call(rateSegment, 'budi', joko));
  const unit = { cycleId, unitId: 'layanan', body: { spreadReason: 'Sesuai capaian unit.' } };
  succeeded('announcement', await app.call(announceResults, 'wati', unit));
};

/** `siti`, rated by both supervisors of her year and not announced. */
const withHidden = async (app: App, level: Level): Promise<void> => {
  await withTwoSupervisors(app, 'siti', { first: 'lama', second: 'budi' });
  await counted(app, ['siti']);
  const at = (segmentId: string) => ({
    caseId: caseOf('siti'),
    segmentId,
    body: levelsOf('below', level, secretOfSiti),
  });
  succeeded('first rating', await app.call(rateSegment, 'lama', at('s1')));
  succeeded('second rating', await app.call(rateSegment, 'budi', at('s2')));
};

/** `budi`, who heads the service unit, or `wati` of HR, rated by `kepala` and not announced. */
const withHiddenLeader = async (app: App, employeeId: string, level: Level): Promise<void> => {
  await withMeasuredYear(app, employeeId);
  await counted(app, [employeeId]);
  const body = levelsOf('meets', level, 'Sesuai pengamatan.');
  const rated = await app.call(rateSegment, 'kepala', { caseId: caseOf(employeeId), segmentId: 's1', body });
  succeeded(`rating of ${employeeId}`, rated);
};

/** How those are rated in behaviour whose results nobody has announced. */
interface Hidden {
  readonly siti: Level;
  readonly leaders: Level;
}

const withTask = (app: App, employeeId: string, kind: TaskKind) =>
  app.step(openTask, { cycleId, caseId: caseOf(employeeId), kind, execution: `${kind}-${employeeId}` });

/** An office in the last weeks of a year, with every phase open: one result is announced, three are hidden. */
export const openAttackedOffice = async (
  { siti, leaders }: Hidden = { siti: 'below', leaders: 'below' },
): Promise<App> => {
  const app = openApp({ now: '2027-01-11T02:00:00.000Z' });
  await openSmallOffice(app, { open: phases, employees });
  const write = peopleWrites(app.agencyId);
  await app.table.transact([write.mandate({ ...acting, version: 0 }), write.structureChanged()]);
  const others = employees
    .map(({ employeeId }) => employeeId)
    .filter((id) => !['siti', 'joko', 'budi', 'wati'].includes(id));
  await counted(app, others);
  await withOrganisationRating(app, 'layanan');
  await withOrganisationRating(app, 'dinas');
  await withAnnounced(app);
  await withHidden(app, siti);
  await withHiddenLeader(app, 'budi', leaders);
  await withHiddenLeader(app, 'wati', leaders);
  await withTask(app, 'joko', 'acknowledge-result');
  await withTask(app, 'siti', 'announce');
  await withTask(app, 'siti', 'hold-mid-review');
  await app.deliver();
  return app;
};

/** The same ids for each request. */
const freshIds = (): Identifiers => {
  let made = 0;
  return {
    next: () => {
      made += 1;
      return `fresh-${made}`;
    },
  };
};

/** What a test did to the table is taken back, whatever it was. */
export const snapshotOf = (app: App): { readonly restore: () => void; readonly freshDeps: () => Dependencies } => {
  const { database } = app.table as SqliteTable;
  database.exec('CREATE TEMP TABLE saved AS SELECT * FROM items');
  return {
    restore: () => database.exec('DELETE FROM items; INSERT INTO items SELECT * FROM saved'),
    // What a process remembers of an agency goes with its table, so each request gets a table of its own.
    freshDeps: () => ({ ...app.deps, table: { ...app.table }, ids: freshIds() }),
  };
};

/** Another agency in the same table, where nobody is called `siti` and the other ids are the same. */
export const openOtherAgency = async ({ table }: App): Promise<App> => {
  const other = openApp({ agencyId: 'seberang', now: '2027-01-11T02:00:00.000Z', table });
  const renamed = smallOffice.employees
    .filter(({ employeeId }) => employeeId !== 'siti')
    .map((one) => ({ ...one, name: `${one.employeeId} ${wordOfOtherAgency}` }));
  await openSmallOffice(other, { open: phases, employees: renamed });
  return other;
};
