import { cycles } from '../../shared/data/cycles.ts';
import { openClient } from '../../web/client.ts';
import type { Runtime } from '../runtime/open-runtime.ts';
import { signIn } from '../token.ts';
import type { Office } from './office-data.ts';

/** The year of the office and the rule pack that it is pinned to. */
export const schemePinned = ({ agency, scheme }: Pick<Office, 'agency' | 'scheme'>) => ({
  year: agency.year,
  schemeId: scheme.schemeId,
  schemeVersion: scheme.version,
});

const hrLogin = ({ accounts, employees }: Office): string => {
  const hr = employees.find(({ roles }) => roles.includes('hr'));
  const account = accounts.find(({ employeeId }) => employeeId === hr?.employeeId);
  if (account === undefined) throw new Error('the office has nobody for its personnel');
  return account.login;
};

/**
 * Opens the year as HR would, over HTTP: loads the correction of the personnel file, prepares the cycle and opens it, so
 * that a visitor finds everybody in planning. Does nothing when it is open already.
 * @throws {ProblemError} when the register still has a blocker
 */
export const openCycleForDemo = async (
  office: Office,
  { baseUrl, deps, settler }: Pick<Runtime, 'baseUrl' | 'deps' | 'settler'>,
): Promise<void> => {
  const existing = await cycles(deps.table, office.agency.agencyId).all();
  if (existing.some(({ status }) => status !== 'prepared')) return;
  const { accessToken } = await signIn({ baseUrl, login: hrLogin(office) });
  const hr = openClient({ baseUrl: `${baseUrl}/api`, getToken: () => accessToken, language: 'id' });
  if (office.corrections.length > 0) {
    const body = { csv: office.files.corrections, dryRun: false };
    await hr.importPeople({ body, idempotencyKey: 'start.correct-people' });
  }
  const { body: cycle } = await hr.createCycle({ body: schemePinned(office), idempotencyKey: 'start.create-cycle' });
  const { cycleId } = cycle;
  const { etag = 0 } = await hr.getCycle({ cycleId });
  await hr.openCycle({ cycleId, ifMatch: etag, idempotencyKey: 'start.open-cycle' });
  await settler.settle();
};
