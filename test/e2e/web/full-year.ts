import type { Indicator, PlanContent } from '../../../shared/domain/targets/plan.ts';
import { approvePlanOf, planOf, supervisorPlan, type WebOffice } from './web-office.ts';

type At = Awaited<ReturnType<typeof planOf>>;

/** Where the cases are of which the pages tell. */
export interface FullYear {
  readonly office: WebOffice;
  readonly cycleId: string;
  /** A citizen's complaint, not yet answered. */
  readonly complaintId: string;
  /** The year replayed under its own scheme. */
  readonly replayId: string;
  /** Employee: a whole year, its result announced and appealed against. */
  readonly siti: At;
  /** Employee: a result accepted, with what follows from it. */
  readonly agus: At;
  /** Employee: a plan approved, measured and not yet rated. */
  readonly lukman: At;
  /** Employee: nothing done yet. */
  readonly mira: At;
}

const behaviours = [
  'berorientasi-pelayanan',
  'akuntabel',
  'kompeten',
  'harmonis',
  'loyal',
  'adaptif',
  'kolaboratif',
] as const;

const indicator = (indicatorId: string, rest: Partial<Indicator> & Pick<Indicator, 'name' | 'target'>): Indicator => ({
  indicatorId,
  aspect: 'quantity',
  unitOfMeasure: 'persen',
  direction: 'higher',
  formula: 'ratio',
  accumulation: 'mean',
  method: 'Buku agenda',
  ...rest,
});

const sitiPlan = ({ caseId, segmentId }: At): PlanContent => ({
  objectives: [
    {
      objectiveId: 'surat',
      kind: 'main',
      text: 'Surat masuk dijawab tepat waktu',
      derivedFrom: { caseId, segmentId, objectiveId: 'administrasi' },
      indicators: [
        indicator('surat-tepat-waktu', {
          name: 'Persentase surat yang dijawab dalam tiga hari kerja',
          aspect: 'time',
          target: { value: 95 },
        }),
        indicator('surat-dijawab', {
          name: 'Surat yang dijawab',
          unitOfMeasure: 'surat',
          accumulation: 'sum',
          target: { value: 480 },
        }),
      ],
    },
    {
      objectiveId: 'arsip',
      kind: 'main',
      text: 'Arsip kepegawaian tersimpan lengkap dan mudah ditemukan',
      indicators: [
        indicator('arsip-lengkap', {
          name: 'Persentase berkas pegawai yang lengkap',
          aspect: 'quality',
          accumulation: 'last',
          method: 'Daftar periksa arsip',
          target: { value: 90 },
        }),
      ],
    },
    {
      objectiveId: 'rapat',
      kind: 'additional',
      text: 'Rapat bulanan kecamatan terselenggara dengan notula',
      indicators: [
        indicator('notula', {
          name: 'Notula rapat yang terbit',
          unitOfMeasure: 'notula',
          accumulation: 'sum',
          target: { value: 12 },
        }),
      ],
    },
  ],
  expectations: { kolaboratif: 'Hadir dan menyumbang usul dalam rapat lintas seksi.' },
  annex: { resources: ['Aplikasi agenda surat'], accountability: ['Laporan bulanan'], consequences: [] },
});

/** What was reached in a month, by indicator. */
const reached: Readonly<Record<string, (month: number) => number>> = {
  'surat-tepat-waktu': (month) => 78 + month * 1.5,
  'surat-dijawab': (month) => 34 + month,
  'arsip-lengkap': (month) => 60 + month * 3,
  notula: () => 1,
};

const letter = Buffer.from('BULAN;SURAT;TEPAT WAKTU\n');

interface Measurer {
  readonly login: string;
  readonly at: At;
  readonly indicatorIds: readonly string[];
}

const evidenceOf = async ({ login, at: { caseId } }: Measurer, name: string, office: WebOffice): Promise<string> => {
  const client = await office.clientOf(login);
  const contentType = 'text/csv';
  const body = { name, contentType, size: letter.length };
  const { evidenceId, uploadAddress } = (await client.registerEvidence({ caseId, body })).body;
  await fetch(uploadAddress, { method: 'PUT', headers: { 'content-type': contentType }, body: letter });
  await client.confirmEvidence({ caseId, evidenceId });
  return evidenceId;
};

const measure = async (who: Measurer, months: readonly number[], office: WebOffice): Promise<void> => {
  const client = await office.clientOf(who.login);
  for (const number of months) {
    const month = `2026-${String(number).padStart(2, '0')}`;
    const evidenceIds = [await evidenceOf(who, `agenda-${month}.csv`, office)];
    const actuals = who.indicatorIds.map((indicatorId) => ({
      indicatorId,
      value: reached[indicatorId]?.(number) ?? 0,
      source: 'Buku agenda',
      evidenceIds,
    }));
    await client.recordActuals({ ...who.at, month, body: { actuals } });
  }
};

const measureSiti = (at: At, months: readonly number[], office: WebOffice): Promise<void> =>
  measure({ login: 'siti', at, indicatorIds: Object.keys(reached) }, months, office);

const planYear = async (office: WebOffice): Promise<Pick<FullYear, 'siti' | 'agus' | 'lukman' | 'mira'>> => {
  await approvePlanOf(office, 'wulan', 'budi');
  const siti = await office.clientOf('siti');
  const at = await planOf(siti);
  const first = sitiPlan(await planOf(await office.clientOf('wulan')));
  const saved = await siti.saveTargets({ ...at, body: first, ifMatch: 0 });
  const submitted = await siti.submitTargets({ ...at, ifMatch: saved.etag ?? 0 });
  await office.settle();
  await (await office.clientOf('wulan')).approveTargets({ ...at, ifMatch: submitted.etag ?? 0 });
  for (const login of ['agus', 'lukman']) await approvePlanOf(office, login, 'wulan');
  const nanda = await office.clientOf('nanda');
  const waiting = await planOf(nanda);
  const draft = await nanda.saveTargets({ ...waiting, body: supervisorPlan, ifMatch: 0 });
  await nanda.submitTargets({ ...waiting, ifMatch: draft.etag ?? 0 });
  await office.settle();
  const [agus, lukman, mira] = await Promise.all(
    ['agus', 'lukman', 'mira'].map(async (login) => planOf(await office.clientOf(login))),
  );
  if (agus === undefined || lukman === undefined || mira === undefined) throw new Error('somebody has no plan');
  return { siti: at, agus, lukman, mira };
};

const talkAboutSiti = async (office: WebOffice, at: At): Promise<void> => {
  const [siti, wulan] = [await office.clientOf('siti'), await office.clientOf('wulan')];
  const { caseId } = at;
  const remark = {
    text: 'Agenda surat masih di kertas; penerusan kadang terlambat sehari.',
    kind: 'obstacle',
  } as const;
  await siti.addCheckIn({ caseId, body: { ...remark, objectiveId: 'surat' } });
  await wulan.addCheckIn({ caseId, body: { text: 'Pakai aplikasi agenda mulai Juni. Saya bantu aksesnya.' } });
  await office.advanceTo('2026-06-03T05:00:00.000Z');
  const ownerId = (await siti.getMe({})).body.employee.employeeId;
  const late = ['surat-tepat-waktu', 'surat-dijawab', 'arsip-lengkap', 'notula'];
  const findings = late.map((indicatorId) => ({
    indicatorId,
    cause: 'process' as const,
    remedy: 'Memakai aplikasi agenda surat',
    ownerId,
    dueOn: '2026-08-31',
  }));
  const body = { summary: 'Surat lebih cepat dijawab sejak April.', agreements: ['Agenda elektronik'], findings };
  await wulan.holdMidReview({ caseId, body });
  await office.settle();
};

interface Verdict {
  readonly at: At;
  readonly login: string;
  readonly below: readonly string[];
}

const rate = async (office: WebOffice, { at, login, below }: Verdict): Promise<void> => {
  const body = { achievements: 'Surat dijawab lebih cepat.', obstacles: 'Agenda lama masih di kertas.' };
  await (await office.clientOf(login)).assessSelf({ caseId: at.caseId, body });
  await office.settle();
  const given = behaviours.map((behaviourId) => {
    const level = below.includes(behaviourId) ? ('below' as const) : ('meets' as const);
    return { behaviourId, level };
  });
  await (await office.clientOf('wulan')).rateSegment({
    ...at,
    body: {
      resultsLevel: 'meets',
      behaviourLevel: below.length > 1 ? 'below' : 'meets',
      behaviours: given,
      overrideReason: 'Dua kali tidak hadir dalam rapat lintas seksi tanpa kabar.',
    },
  });
  await office.settle();
};

/** HR rates the units; the supervisor rates two, and leaves one for later. */
const rateYear = async (
  office: WebOffice,
  { siti, agus, lukman }: Omit<FullYear, 'office' | 'cycleId' | 'complaintId' | 'replayId'>,
) => {
  const hr = await office.clientOf('dewi');
  const { cycleId } = (await hr.getCase({ caseId: siti.caseId })).body;
  for (const { caseId } of [siti, lukman]) {
    const { unitId } = (await hr.getCase({ caseId })).body.unit;
    await hr.rateOrganisation({ cycleId, unitId, body: { predicate: 'baik', reason: 'Capaian unit.' } });
  }
  await rate(office, { at: siti, login: 'siti', below: ['kolaboratif', 'adaptif'] });
  await rate(office, { at: agus, login: 'agus', below: ['kolaboratif', 'adaptif'] });
  return cycleId;
};

const answerResults = async (office: WebOffice, { siti, agus }: Pick<FullYear, 'siti' | 'agus'>): Promise<void> => {
  const hr = await office.clientOf('dewi');
  const { cycleId, unit } = (await hr.getCase({ caseId: siti.caseId })).body;
  const spreadReason = 'Baru dua pegawai yang selesai dinilai.';
  await hr.announceResults({ cycleId, unitId: unit.unitId, body: { spreadReason } });
  await office.settle();
  const result = await (await office.clientOf('agus')).getResult({ caseId: agus.caseId });
  await (await office.clientOf('agus')).acknowledgeResult({ caseId: agus.caseId, ifMatch: result.etag ?? 0 });
  const reasons = 'Saya hadir di kedua rapat; daftar hadir terlampir. Mohon rating perilaku ditinjau kembali.';
  const filed = await (await office.clientOf('siti')).fileAppeal({ caseId: siti.caseId, body: { reasons } });
  await office.settle();
  const text = 'Daftar hadir yang saya terima memuat dua ketidakhadiran. Saya terbuka untuk pemeriksaan.';
  const wulan = await office.clientOf('wulan');
  await wulan.explainAppeal({ caseId: siti.caseId, body: { text }, ifMatch: filed.etag ?? 0 });
  await office.settle();
};

/** Wulan leaves her approvals to Agus for some days. */
const delegate = async (office: WebOffice): Promise<void> => {
  const delegateId = (await (await office.clientOf('agus')).getMe({})).body.employee.employeeId;
  const reason = 'Pendidikan dan pelatihan';
  const body = { delegateId, kinds: ['approve-targets' as const], from: '2027-02-08', to: '2027-02-12', reason };
  await (await office.clientOf('wulan')).delegateTasks({ body });
};

/** A citizen complains, by the form that needs no script. */
const complain = async (office: WebOffice): Promise<string> => {
  const text = 'Loket dua tutup pukul 11 tanpa pemberitahuan; saya menunggu dua jam.';
  const body = new URLSearchParams({ text, secret: 'rahasia-warga-untuk-cerita-ini' });
  const answer = await fetch(`${office.baseUrl}/warga/rakumpit/pengaduan`, { method: 'POST', body });
  if (!answer.ok) throw new Error(`the complaint is not taken: ${answer.status}`);
  await office.settle();
  const [one] = (await (await office.clientOf('dewi')).listComplaints({ query: { stage: 'received' } })).body.items;
  if (one === undefined) throw new Error('nobody has the complaint');
  return one.complaintId;
};

/** HR replays the year under its own scheme. */
const replay = async (office: WebOffice, cycleId: string): Promise<string> => {
  const hr = await office.clientOf('dewi');
  const { schemeId, schemeVersion: version } = (await hr.getCycle({ cycleId })).body;
  const body = { cycleId, costs: { reward: 2_500_000, counselling: 350_000 } };
  const { replayId } = (await hr.startReplay({ schemeId, version, body })).body;
  await office.settle();
  return replayId;
};

/** A year in which every page has something to show, on 3 February 2027. */
export const playFullYear = async (office: WebOffice): Promise<FullYear> => {
  const cases = await planYear(office);
  await office.advanceTo('2026-05-20T02:00:00.000Z');
  await measureSiti(cases.siti, [1, 2, 3, 4], office);
  await talkAboutSiti(office, cases.siti);
  await office.advanceTo('2026-12-20T02:00:00.000Z');
  await measureSiti(cases.siti, [5, 6, 7, 8, 9, 10, 11, 12], office);
  for (const login of ['agus', 'lukman'] as const) {
    await measure({ login, at: cases[login], indicatorIds: ['surat-tepat-waktu'] }, [12], office);
  }
  await office.advanceTo('2027-01-04T02:00:00.000Z');
  const cycleId = await rateYear(office, cases);
  await office.advanceTo('2027-02-03T02:00:00.000Z');
  await answerResults(office, cases);
  await delegate(office);
  const [complaintId, replayId] = [await complain(office), await replay(office, cycleId)];
  return { office, cycleId, complaintId, replayId, ...cases };
};
