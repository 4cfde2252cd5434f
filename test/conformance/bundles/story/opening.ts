import { people } from '../run/office.ts';
import type { World } from '../run/open-world.ts';
import { cycleId, isRefused } from './siti.ts';

const pinned = { year: 2026, schemeId: 'permenpanrb-6-2022', schemeVersion: '1.0.0' };

/** HR prepares the year and opens it; the machine of the planning phase gives everybody a case. */
export const openTheYear = async (world: World): Promise<void> => {
  const { ledger } = world;
  ledger.chapter('Opening: HR');
  const hr = world.as('wati');
  const create = (who: Pick<typeof hr, 'createCycle'>) => () => who.createCycle({ body: pinned });
  await isRefused('a request without a token', [401, 'not-signed-in'], { act: create(world.asNobody), world });
  const unnamed = world.asAccount('unnamed', {});
  await isRefused('an account that names no employee', [401, 'not-signed-in'], { act: create(unnamed), world });
  const foreign = { 'custom:agency_id': 'lain', 'custom:employee_id': 'wati' };
  const stranger = world.asAccount('foreign', foreign);
  await isRefused('the same employee of another agency', [401, 'not-signed-in'], { act: create(stranger), world });
  await isRefused('an employee who is not HR', [403, 'not-allowed'], { act: create(world.as('siti')), world });
  await hr.getMe();
  ledger.holds('the health check needs no token', (await world.asNobody.getHealth()).body.status, 'ok');
  await create(hr)();
  ledger.holds('the register is ready', (await hr.checkReadiness({ cycleId })).body.ready);
  const { etag = 0 } = await hr.getCycle({ cycleId });
  await hr.openCycle({ cycleId, ifMatch: etag });
  const { total } = (await hr.getOverview({ cycleId })).body;
  ledger.holds('everybody has a case', [total.cases, total.stages.draft], [people, people]);
};
