import { closeCalibration } from '../../../functions/calibration/close-calibration.ts';
import { decideCalibration } from '../../../functions/calibration/decide-calibration.ts';
import { getCalibration } from '../../../functions/calibration/get-calibration.ts';
import { openCalibration } from '../../../functions/calibration/open-calibration.ts';
import { announceResults } from '../../../functions/scoring/announce-results.ts';
import { rateSegment } from '../../../functions/scoring/rate-segment.ts';
import { type App, openApp } from '../../support/app.ts';
import { levelsOf, withMeasuredYear, withOrganisationRating } from '../../support/appraisal.ts';
import { caseOf, cycleId, openSmallOffice, smallOffice } from '../../support/small-office.ts';

export const panel = ['ani', 'bayu', 'citra'];
export const reason = 'Realisasinya tepat target, sama seperti rekannya.';

const [kepala] = smallOffice.employees;
const member = (employeeId: string, at: number, rest: object = {}) => ({
  ...(kepala as (typeof smallOffice.employees)[number]),
  employeeId,
  nip: `19860926201505291${at}`,
  name: `${employeeId.charAt(0).toUpperCase()}${employeeId.slice(1)} Contoh`,
  supervisorId: 'kepala',
  ...rest,
});
const employees = [
  ...smallOffice.employees,
  member('ani', 0),
  member('bayu', 1),
  member('citra', 2),
  // Below `siti` in the line, and so never heard about her.
  member('dewi', 3, { supervisorId: 'siti' }),
];

export const lowered = {
  caseId: caseOf('siti'),
  layerId: 'l1',
  verdict: 'changed',
  reason,
  present: ['ani', 'bayu'],
  resultsLevel: 'meets',
} as const;
const { resultsLevel: _, ...withoutLevel } = lowered;
export const same = withoutLevel;
export const kept = { ...same, verdict: 'unchanged', reason: 'Bukti mendukung penilaian atasan.' } as const;

/** What HR and a panel do in the small office, where `siti` is rated above what she reached. */
export const calibrationDesk = async () => {
  const app: App = openApp({ now: '2027-02-03T02:00:00.000Z' });
  const open = (as = 'wati', members = panel, unitId = 'layanan') =>
    app.call(openCalibration, as, { cycleId, unitId, body: { panel: members } });
  const opened = async (unitId = 'layanan') => {
    const { status, body, problem } = await open('wati', panel, unitId);
    if (status !== 201) throw new Error(JSON.stringify(problem));
    return body.sessionId;
  };
  const decide = (as: string, sessionId: string, body: object = lowered) =>
    app.call(decideCalibration, as, { cycleId, sessionId, body: body as typeof lowered });
  const close = (as: string, sessionId: string, minutes = 'Satu hasil diselaraskan.') =>
    app.call(closeCalibration, as, { cycleId, sessionId, body: { minutes } });
  const see = (as: string, sessionId: string) => app.call(getCalibration, as, { cycleId, sessionId });
  const announce = (unitId = 'layanan') =>
    app.call(announceResults, 'wati', { cycleId, unitId, body: { spreadReason: 'Sesuai capaian unit.' } });
  const rate = async (employeeId: string, body: ReturnType<typeof levelsOf>) => {
    const rated = await app.call(rateSegment, 'budi', { caseId: caseOf(employeeId), segmentId: 's1', body });
    if (rated.status !== 200) throw new Error(JSON.stringify(rated.problem));
  };
  await openSmallOffice(app, { open: ['scoring', 'announcement'], employees });
  await withOrganisationRating(app, 'layanan', 'istimewa');
  await withMeasuredYear(app, 'siti');
  await withMeasuredYear(app, 'joko');
  await rate('siti', levelsOf('above', 'meets', 'Menurut saya lebih dari cukup.'));
  await rate('joko', levelsOf('meets', 'meets'));
  return { app, open, opened, decide, close, see, announce, rate };
};
