import { approvePlanOf, planOf, type WebOffice } from './web-office.ts';

const behaviours = [
  'berorientasi-pelayanan',
  'akuntabel',
  'kompeten',
  'harmonis',
  'loyal',
  'adaptif',
  'kolaboratif',
] as const;

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Records December with a picture as evidence. */
const measure = async (office: WebOffice, login = 'siti'): Promise<void> => {
  const client = await office.clientOf(login);
  const at = await planOf(client);
  const bytes = Buffer.from(pixel, 'base64');
  const contentType = 'image/png';
  const body = { name: 'agenda-desember.png', contentType, size: bytes.length };
  const { evidenceId, uploadAddress } = (await client.registerEvidence({ caseId: at.caseId, body })).body;
  await fetch(uploadAddress, { method: 'PUT', headers: { 'content-type': contentType }, body: bytes });
  await client.confirmEvidence({ caseId: at.caseId, evidenceId });
  const actual = { indicatorId: 'surat-tepat-waktu', value: 95, source: 'Buku agenda', evidenceIds: [evidenceId] };
  await client.recordActuals({ ...at, month: '2026-12', body: { actuals: [actual] } });
};

const rate = async (office: WebOffice): Promise<void> => {
  const hr = await office.clientOf('dewi');
  const at = await planOf(await office.clientOf('siti'));
  const { body: one } = await hr.getCase({ caseId: at.caseId });
  const unit = { cycleId: one.cycleId, unitId: one.unit.unitId };
  await hr.rateOrganisation({ ...unit, body: { predicate: 'baik', reason: 'Capaian unit.' } });
  const body = { achievements: 'Surat dijawab tepat waktu.', obstacles: 'Agenda masih di kertas.' };
  await (await office.clientOf('siti')).assessSelf({ caseId: at.caseId, body });
  await office.settle();
  const given = behaviours.map((behaviourId) => ({
    behaviourId,
    level: behaviourId === 'kolaboratif' || behaviourId === 'adaptif' ? ('below' as const) : ('meets' as const),
  }));
  await (await office.clientOf('wulan')).rateSegment({
    ...at,
    body: {
      resultsLevel: 'meets',
      behaviourLevel: 'below',
      behaviours: given,
      overrideReason: 'Dua kali tidak hadir dalam rapat lintas seksi tanpa kabar.',
    },
  });
  await office.settle();
};

/** Wulan rates somebody as the actuals suggest. */
export const rateAsMeasured = async (office: WebOffice, login: string): Promise<void> => {
  const client = await office.clientOf(login);
  const at = await planOf(client);
  const body = { achievements: 'Laporan keuangan tepat waktu.', obstacles: 'Tidak ada.' };
  await client.assessSelf({ caseId: at.caseId, body });
  await office.settle();
  const given = behaviours.map((behaviourId) => ({ behaviourId, level: 'meets' as const }));
  const rating = { resultsLevel: 'meets', behaviourLevel: 'meets', behaviours: given } as const;
  await (await office.clientOf('wulan')).rateSegment({ ...at, body: rating });
  await office.settle();
};

/**
 * Siti's year, measured and rated `kurang` by Wulan, not yet announced, on 4 January 2027. A colleague's year is measured
 * too, if one is named.
 */
export const rateYearOfSiti = async (office: WebOffice, colleague?: string): Promise<{ readonly caseId: string }> => {
  await approvePlanOf(office, 'wulan', 'budi');
  await approvePlanOf(office, 'siti', 'wulan');
  if (colleague !== undefined) await approvePlanOf(office, colleague, 'wulan');
  await office.advanceTo('2026-12-20T02:00:00.000Z');
  await measure(office);
  if (colleague !== undefined) await measure(office, colleague);
  await office.advanceTo('2027-01-04T02:00:00.000Z');
  await rate(office);
  return planOf(await office.clientOf('siti'));
};

/** HR announces the results of Siti's unit. */
export const announceUnitOfSiti = async (office: WebOffice, caseId: string): Promise<void> => {
  const hr = await office.clientOf('dewi');
  const { body: one } = await hr.getCase({ caseId });
  const where = { cycleId: one.cycleId, unitId: one.unit.unitId };
  await hr.announceResults({ ...where, body: { spreadReason: 'Baru satu pegawai yang selesai dinilai.' } });
  await office.settle();
};
