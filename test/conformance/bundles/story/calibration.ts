import type { World } from '../run/open-world.ts';
import { cycleId, isRefused, morning, siti } from './siti.ts';

const { caseId } = siti;
const panel = ['wati', 'joko', 'kepala'];

/** Nothing points to the one rating there is, so HR does. */
const open = async (world: World): Promise<string> => {
  const { ledger } = world;
  const hr = world.as('wati');
  const { sessionId, rows } = (await hr.openCalibration({ cycleId, unitId: 'layanan', body: { panel } })).body;
  ledger.holds('nobody stands out', rows, []);
  const body = { employeeId: 'siti', reason: 'Diminta oleh kepala dinas.' };
  const added = await hr.addToCalibration({ cycleId, sessionId, body });
  ledger.holds(
    'HR points to the employee, whose line may not speak on it',
    added.body.rows.map((row) => [row.employee.employeeId, row.conflicted]),
    [['siti', ['kepala']]],
  );
  return sessionId;
};

const decide = async (sessionId: string, world: World): Promise<void> => {
  const { ledger } = world;
  const hr = world.as('wati');
  const [row] = (await hr.getCalibration({ cycleId, sessionId })).body.rows;
  const body = {
    caseId,
    layerId: row?.layerId ?? '',
    verdict: 'unchanged' as const,
    reason: 'Bukti mendukung penilaian.',
    present: ['wati', 'joko'],
  };
  await hr.decideCalibration({ cycleId, sessionId, body });
  const announce = () => hr.announceResults({ cycleId, unitId: 'layanan', body: { spreadReason: 'Unit kecil.' } });
  await isRefused('an announcement meanwhile', [409, 'calibration-open'], { act: announce, world });
  await hr.closeCalibration({ cycleId, sessionId, body: { minutes: 'Satu penilaian ditinjau dan tetap.' } });
  const [item] = (await world.as('joko').listCalibrations({ cycleId })).body.items;
  ledger.holds('the panel sees it closed', [item?.decided, item?.closedAt !== undefined], [1, true]);
};

/** A panel looks at the rating before it is announced. */
export const calibrate = async (world: World): Promise<void> => {
  const { ledger, course } = world;
  ledger.chapter('Calibration: a panel looks at the rating before it is announced');
  await course.advanceTo(morning('2027-02-02'));
  await decide(await open(world), world);
};
