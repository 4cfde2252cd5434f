import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storyReport } from '../../local/demo/report/collect-story.ts';
import { openPage } from '../../local/demo/story/citizens.ts';
import { statusOfComplaint } from '../../local/demo/story/complaints.ts';
import { ratersOf } from '../../local/demo/story/rater-training.ts';
import { everyItem } from '../../local/demo/year/scene.ts';
import { askingIn } from './asking.ts';
import { type PlayedOffice, playOffice } from './played-office.ts';
import { isHeard, meanOf } from './receipt-of.ts';

let office: PlayedOffice;
beforeAll(async () => {
  office = await playOffice('tangerang-selatan');
});
afterAll(() => office.close());

const { attainmentOf, idsOf, indicatorsOf } = askingIn(() => office);

const ids = { schemeId: 'tangerang-selatan', version: '1.1.0' };
const saidBy = async (login: string) =>
  (await office.as(login).listConsultation({ ...ids, query: { limit: 20 } })).body.items;

describe('the year of the office that rates by outcome', () => {
  it('Di Tangerang Selatan, pemerintah kota telah mengembangkan suatu sistem penilaian yang berbasis capaian untuk memastikan bahwa setiap ASN dapat menunjukkan hasil kerja yang nyata dan berkontribusi terhadap tujuan organisasi.', async () => {
    for (const { login } of office.scene.office.accounts) {
      const lines = await indicatorsOf(login);
      expect(lines.some(({ aspect, formula }) => aspect === 'quality' || formula === 'improvement')).toBe(true);
    }
  });

  it('Salah satu keunggulan utama dari sistem ini adalah fokus pada hasil dan dampak dari pekerjaan yang dilakukan.', async () => {
    expect(office.scene.notes.get(`plan.${office.idOf('johan')}.refused`)).toBe('too-few-outcomes');
    const names = (await indicatorsOf('johan')).map(({ name }) => name);
    expect(names).toContain('Kenaikan nilai asesmen siswa');
  });

  it('Sebagai contoh, jika seorang ASN bertugas dalam bidang pendidikan, penilaian tidak hanya akan dilihat dari kehadiran atau jumlah kegiatan yang dilakukan, tetapi juga dari peningkatan kualitas pembelajaran yang dicapai oleh siswa.', async () => {
    const [presence, gain] = [await attainmentOf('johan', 'kehadiran'), await attainmentOf('johan', 'gain-siswa')];
    expect(presence?.attainment).toEqual({ numerator: '20', denominator: '19' });
    expect(gain?.attainment).toEqual({ numerator: '2', denominator: '5' });
    expect((await office.resultOf('johan')).outcome.predicate).toBe('butuh-perbaikan');
    expect((await office.resultOf('melati')).outcome.predicate).toBe('sangat-baik');
  });

  it('Dengan penilaian yang lebih objektif ini, ASN di Tangerang Selatan dapat merasa lebih dihargai atas kontribusi yang mereka berikan.', async () => {
    const done = (await office.followUpsOf('melati')).filter(({ status }) => status === 'done');
    expect(done.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['reward', 'larger-responsibility']));
  });

  it('Hal ini juga mendorong ASN untuk berinovasi dalam menjalankan tugas mereka, sehingga menciptakan lingkungan kerja yang lebih dinamis dan produktif.', async () => {
    const { caseId } = await office.caseOf('melati');
    const { innovation } = (await office.as('melati').getSelfAssessment({ caseId })).body;
    expect(innovation).toBe('Kelas membaca bersama orang tua setiap Jumat.');
    const band = (await office.resultOf('melati')).receipt.steps.findLast(({ step }) => step === 'band');
    expect(band?.inputs.innovation).toBe('yes');
  });

  it('Pemerintah Kota Tangerang Selatan telah melaksanakan sosialisasi dan pelatihan terkait sistem penilaian ini kepada seluruh ASN.', async () => {
    const { cycleId, notes } = office.scene;
    expect(notes.get(`plan.${office.idOf('hendro')}.refused`)).toBe('scheme-not-understood');
    const { units } = (await office.hr.listSocialisation({ cycleId })).body;
    expect(units.every(({ progress }) => progress.isOpen && progress.acknowledged === progress.people)).toBe(true);
    for (const raterId of ratersOf(office.scene)) {
      const { standing } = (await office.scene.as(raterId).getRaterTraining({ cycleId })).body;
      expect(standing).toBe('certified');
    }
  });

  it('Dalam pelatihan tersebut, ASN diberikan pemahaman mengenai indikator-indikator capaian yang akan digunakan dalam penilaian, serta bagaimana cara mencapainya.', async () => {
    const { cycleId } = office.scene;
    const { levels, plan, questions } = (await office.as('guntur').getMyScheme({ cycleId })).body;
    const lines = plan?.objectives.flatMap(({ indicators }) => indicators) ?? [];
    expect(levels.map(({ indicatorId }) => indicatorId)).toEqual(lines.map(({ indicatorId }) => indicatorId));
    expect(levels.every(({ meets }) => meets.kind === 'at-least')).toBe(true);
    expect(lines.every(({ method }) => method !== '')).toBe(true);
    expect(questions).toHaveLength(4);
  });

  it('Misalnya, ASN yang bertugas di bidang kesehatan diharapkan dapat meningkatkan angka kunjungan masyarakat ke puskesmas atau meningkatkan kepuasan pasien.', async () => {
    const names = (await indicatorsOf('tiara')).map(({ name }) => name);
    expect(names).toEqual(['Indeks kepuasan pasien', 'Jumlah kunjungan']);
    const visits = await attainmentOf('tiara', 'angka-kunjungan');
    expect(visits?.attainment).toEqual({ numerator: '51', denominator: '50' });
  });

  it('Tidak hanya itu, sistem ini juga melibatkan partisipasi masyarakat dalam memberikan masukan mengenai kinerja ASN.', async () => {
    const [liked, disliked] = [await office.resultOf('melati'), await office.resultOf('johan')];
    expect([isHeard(liked, 'citizens'), isHeard(disliked, 'citizens')]).toEqual([true, true]);
    expect(meanOf(liked, 'citizens')).toBeGreaterThan(meanOf(disliked, 'citizens'));
  });

  it('Dengan demikian, penilaian yang dilakukan menjadi lebih komprehensif dan mencerminkan realitas di lapangan.', async () => {
    const query = { period: '2026-Q2', limit: 10 };
    const { items } = (await office.as('johan').listMySurveyComments({ query })).body;
    expect(items.map(({ text }) => text)).toEqual(['Anak saya banyak tugas, tetapi belum lancar membaca.']);
    const unheard = await office.resultOf('guntur');
    expect(isHeard(unheard, 'citizens')).toBe(false);
  });

  it('Hal ini memperkuat transparansi dan akuntabilitas ASN kepada publik.', async () => {
    expect(office.faults).toEqual([]);
    for (const { login } of office.scene.office.accounts) {
      const { caseId } = await office.caseOf(login);
      expect((await office.as(login).verifyCase({ caseId })).body.intact).toBe(true);
    }
    const { status, html } = await openPage('/hasil/2026', office.scene);
    expect(status).toBe(200);
    expect(html).toContain('Kantor Wilayah Tangerang Selatan');
    expect(html).not.toMatch(/Johan|Melati|Salsa/);
    const [complaint] = office.scene.office.story.complaints ?? [];
    if (complaint === undefined) throw new Error('nobody complained');
    expect((await statusOfComplaint(complaint, office.scene)).html).toContain('Jadwal kini dikirim lewat pesan');
  });

  it('Salah satunya adalah memastikan bahwa semua ASN memahami dan menerima sistem baru ini.', async () => {
    const { cycleId } = office.scene;
    const { demanded, units } = (await office.hr.listSocialisation({ cycleId })).body;
    expect(demanded).toBe(9000);
    expect(units.map(({ progress }) => progress.acknowledged).reduce((sum, one) => sum + one, 0)).toBe(11);
    for (const { login } of office.scene.office.accounts) {
      expect((await office.as(login).getMyScheme({ cycleId })).body.known?.as).toBe('acknowledged');
    }
  });

  it('Beberapa ASN mungkin merasa cemas atau skeptis terhadap perubahan sistem penilaian yang ada.', async () => {
    const { cycleId } = office.scene;
    const { items } = (await office.as('guntur').listWorries({ cycleId, query: { limit: 10 } })).body;
    expect(items.map(({ text }) => text)).toEqual(['Saya cemas: kunjungan turun bila wabah, di luar kendali kami.']);
  });

  it('Oleh karena itu, penting bagi pemerintah untuk terus melakukan komunikasi dan memberikan dukungan agar ASN merasa nyaman dengan sistem yang diterapkan.', async () => {
    const { cycleId } = office.scene;
    const { items } = (await office.as('salsa').listWorries({ cycleId, query: { limit: 10 } })).body;
    expect(items[0]?.answer?.by.employeeId).toBe(office.idOf('hendro'));
    const question = (await saidBy('johan')).find(({ kind }) => kind === 'question');
    expect(question?.text).toBe('Mengapa kehadiran dan jumlah kegiatan saja tidak cukup?');
    expect(question?.answer?.isFaq).toBe(true);
  });

  it('Selain itu, pengumpulan data yang akurat dan tepat waktu juga menjadi tantangan tersendiri.', async () => {
    const { items } = (await office.as('salsa').listActuals({ ...(await idsOf('salsa')), query: { limit: 100 } })).body;
    expect(new Set(items.map(({ month }) => month))).toEqual(new Set(['2026-03', '2026-06', '2026-09', '2026-12']));
    expect(items.every(({ source, evidenceIds }) => source !== '' && evidenceIds.length === 1)).toBe(true);
  });

  it('Tanpa data yang baik, penilaian yang dilakukan bisa saja tidak mencerminkan capaian yang sebenarnya.', async () => {
    const { items } = (await office.hr.listSystemEvaluations({ query: { limit: 10 } })).body;
    const { evaluationId = '' } = items[0] ?? {};
    const { missing } = (await office.hr.getSystemEvaluation({ evaluationId })).body.report;
    expect(missing).toEqual({ indicators: 25, withoutValue: 0, segments: 0 });
    expect(office.scene.office.scheme.minimumCoverage).toBe(7500);
  });

  it('Oleh karena itu, perlu adanya sistem informasi yang baik untuk mendukung pengumpulan dan pengolahan data kinerja ASN.', async () => {
    for (const { login } of office.scene.office.accounts) {
      const { coverage } = (await office.as(login).getAttainment(await idsOf(login))).body;
      expect(coverage).toBe(10_000);
    }
  });

  it('opens each measured month to its events', async () => {
    const indicatorId = `${office.idOf('lukman')}-puas-puskesmas`;
    const place = await idsOf('lukman');
    const lukman = office.as('lukman');
    const { items, upToDate } = (await lukman.listMeasured(place)).body;
    const table = [85, 85.2, 85.1, 85.3, 85.2, 85.1, 85.4, 85.3, 85.1, 85.2, 85.3, 85.1];
    const months = (items[0]?.months ?? []).slice(0, 12);
    expect([items.map((one) => one.indicatorId), upToDate]).toEqual([[indicatorId], true]);
    expect(months.map(({ value }) => value)).toEqual(table);
    expect(
      months.every(({ coverage, events, expectedDays }) => coverage === 10_000 && events === expectedDays * 6),
    ).toBe(true);
    const typed = (await lukman.listActuals({ ...place, query: { limit: 100 } })).body.items;
    const recorded = typed.filter((one) => one.indicatorId === indicatorId);
    expect(recorded.map(({ value }) => value)).toEqual(table);
    expect(recorded.every(({ measured, evidenceIds }) => measured !== undefined && evidenceIds.length === 0)).toBe(
      true,
    );
    const december = { ...place, month: '2026-12', indicatorId };
    const behind = await everyItem((query) => lukman.listMeasureEvents({ ...december, query }));
    const values = behind.map(({ versions }) => versions[0]?.event.value ?? 0);
    expect(values).toHaveLength(recorded.at(-1)?.measured?.events ?? 0);
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(85.1, 9);
  });

  it('is told without instants and ids that differ between years', async () => {
    const told = await storyReport(office.scene);
    expect(told.measured).toHaveLength(12);
    expect([told.surveys.length, told.complaints.length, told.publications.length]).toEqual([2, 1, 1]);
    expect(told.revision).toMatchObject({ version: '1.1.0', decree: 'SK-CONTOH/063/04/2027' });
    expect(JSON.stringify(told)).not.toMatch(/T\d\d:\d\d|[0-9a-f]{8}-[0-9a-f]{4}/);
  });
});
