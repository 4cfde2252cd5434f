import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from '../../local/demo/story/citizens.ts';
import { statusOfComplaint } from '../../local/demo/story/complaints.ts';
import { ratersOf } from '../../local/demo/story/rater-training.ts';
import { askingIn } from './asking.ts';
import { type PlayedOffice, playOffice } from './played-office.ts';

let office: PlayedOffice;
beforeAll(async () => {
  office = await playOffice('rakumpit-kinerja');
});
afterAll(() => office.close());

const { attainmentOf, idsOf, indicatorsOf } = askingIn(() => office);

const ids = { schemeId: 'rakumpit-kinerja', version: '1.1.0' };
const saidBy = async (login: string) =>
  (await office.as(login).listConsultation({ ...ids, query: { limit: 20 } })).body.items;

/** Of all quarters with answers, in hundredths. */
const indexIn = async (period: string): Promise<number | undefined> =>
  (await office.hr.getSurveyReport({ unitId: '01.02', query: { period } })).body.whole.index?.index;

describe('the year of the office that rates by performance', () => {
  it('Sistem berbasis kinerja memberikan landasan yang jelas bagi ASN dalam menjalankan tugas dan tanggung jawab mereka.', async () => {
    for (const { login } of office.scene.office.accounts) {
      const { caseId, segments } = await office.caseOf(login);
      const plan = (await office.as(login).getPlan({ caseId, segmentId: segments[0]?.segmentId ?? '' })).body;
      expect(plan.status).toBe('approved');
    }
  });

  it('Dengan adanya indikator kinerja yang terukur, ASN mampu memahami ekspektasi yang ditetapkan oleh instansi.', async () => {
    const { cycleId } = office.scene;
    const { levels, scheme } = (await office.as('nurul').getMyScheme({ cycleId })).body;
    expect(scheme.schemeId).toBe('rakumpit-kinerja');
    expect(levels.map(({ meets }) => meets.kind)).toEqual(['at-most', 'at-least', 'at-least', 'at-least']);
  });

  it('Sebagai contoh, jika seorang pegawai bertanggung jawab atas pelayanan administrasi, indikator kinerja dapat mencakup waktu penyelesaian berkas, tingkat kepuasan masyarakat, dan akurasi data.', async () => {
    const names = (await indicatorsOf('nurul')).map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['Waktu penyelesaian berkas', 'Tingkat kepuasan masyarakat', 'Akurasi data']);
  });

  it('Hal ini membantu pegawai untuk fokus pada hasil yang ingin dicapai dan meningkatkan motivasi mereka.', async () => {
    const { steps } = (await office.resultOf('nurul')).receipt;
    expect(steps.filter(({ step }) => step === 'objective')).toHaveLength(2);
    expect((await office.resultOf('nurul')).outcome.attainment).toBe(11138);
  });

  it('Pertama, pemerintah setempat melakukan sosialisasi mengenai pentingnya kinerja dalam setiap aspek pelayanan.', async () => {
    const { cycleId, notes } = office.scene;
    expect(notes.get(`plan.${office.idOf('surya')}.refused`)).toBe('scheme-not-understood');
    const { units } = (await office.hr.listSocialisation({ cycleId })).body;
    expect(units.every(({ progress }) => progress.isOpen && progress.acknowledged === progress.people)).toBe(true);
    for (const raterId of ratersOf(office.scene)) {
      const { standing } = (await office.scene.as(raterId).getRaterTraining({ cycleId })).body;
      expect(standing).toBe('certified');
    }
  });

  it('Ini termasuk mengadakan pelatihan untuk meningkatkan kompetensi pegawai.', async () => {
    expect(await office.followUpsOf('yudi')).toContainEqual(
      expect.objectContaining({
        kind: 'training',
        title: expect.objectContaining({ id: 'Pelatihan kompetensi untuk target yang belum tercapai' }),
        status: 'done',
      }),
    );
  });

  it('Selain itu, Rakumpit juga mengembangkan sistem evaluasi yang transparan, di mana hasil kinerja ASN diumumkan secara berkala.', async () => {
    const { html } = await openPage('/hasil', office.scene);
    for (const period of ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2026']) {
      expect(html).toContain(`/hasil/${period}`);
      expect((await openPage(`/hasil/${period}`, office.scene)).status).toBe(200);
    }
    expect((await openPage('/hasil/2026', office.scene)).html).not.toMatch(/Sinta|Yudi|Eko/);
  });

  it('Dengan cara ini, pegawai merasa lebih bertanggung jawab atas kinerja mereka.', async () => {
    for (const login of ['sinta', 'yudi', 'nurul']) {
      const { caseId } = await office.caseOf(login);
      const { achievements } = (await office.as(login).getSelfAssessment({ caseId })).body;
      expect(achievements).not.toBe('');
    }
  });

  it('Salah satunya adalah resistensi dari beberapa ASN yang merasa tidak nyaman dengan perubahan sistem.', async () => {
    const { cycleId } = office.scene;
    const { items } = (await office.as('nurul').listWorries({ cycleId, query: { limit: 10 } })).body;
    expect(items.map(({ text }) => text)).toEqual([
      'Saya tidak nyaman dengan perubahan ini; apakah nilai rendah berarti dihukum?',
    ]);
  });

  it('Ada juga masalah dalam pengumpulan data yang akurat untuk menilai kinerja, yang bisa mempengaruhi keadilan dalam evaluasi.', async () => {
    const { record } = (await office.as('eko').getMissedTargets(await idsOf('eko'))).body;
    const accuracy = record?.findings.find(({ indicatorId }) => indicatorId.endsWith('akurasi'));
    expect(accuracy?.cause).toBe('data');
    const { changes } = (await office.hr.getSchemeVersion(ids)).body;
    expect(changes[0]?.summary).toBe('Penilaian memerlukan sekurang-kurangnya 80 % indikator berdata.');
  });

  it('Untuk mengatasi hal ini, pihak manajemen terus berupaya memberikan dukungan dan pemahaman kepada pegawai mengenai manfaat sistem ini.', async () => {
    const question = (await saidBy('yudi')).find(({ kind }) => kind === 'question');
    expect(question?.text).toContain('Apa manfaat sistem ini bagi kami');
    expect(question?.answer).toMatchObject({ by: { employeeId: office.idOf('surya') }, isFaq: true });
    const { cycleId } = office.scene;
    const { items } = (await office.as('eko').listWorries({ cycleId, query: { limit: 10 } })).body;
    expect(items[0]?.answer?.text).toContain('ditindaklanjuti dengan pelatihan dan bimbingan');
  });

  it('Dengan adanya sistem evaluasi yang baik, petugas kesehatan mampu meningkatkan waktu respons terhadap keluhan masyarakat.', async () => {
    const { items } = (await office.as('sinta').listActuals({ ...(await idsOf('sinta')), query: { limit: 100 } })).body;
    const hours = items.filter(({ indicatorId }) => indicatorId.endsWith('waktu-respons'));
    expect(hours.map(({ value }) => value).sort((a, b) => b - a)).toEqual([60, 36, 20, 14]);
    const [complaint] = office.scene.office.story.complaints ?? [];
    if (complaint === undefined) throw new Error('nobody complained');
    expect((await statusOfComplaint(complaint, office.scene)).html).toContain('Obat tersedia kembali besok');
  });

  it('Misalnya, sebelum penerapan sistem ini, waktu tunggu warga untuk mendapatkan layanan kesehatan sering kali memakan waktu berjam-jam.', async () => {
    const waiting = (await indicatorsOf('sinta')).find(({ indicatorId }) => indicatorId.endsWith('waktu-tunggu'));
    expect([waiting?.baseline, waiting?.unitOfMeasure]).toEqual([180, 'menit']);
    const query = { period: '2026-Q1', limit: 10 };
    const { items } = (await office.as('sinta').listMySurveyComments({ query })).body;
    expect(items.map(({ text }) => text)).toEqual(['Menunggu berjam-jam.']);
  });

  it('Namun, setelah adanya penilaian kinerja yang ketat, waktu tunggu tersebut berkurang secara signifikan, yang berdampak positif terhadap kepuasan masyarakat.', async () => {
    expect((await attainmentOf('sinta', 'waktu-tunggu'))?.attainment).toEqual({ numerator: '23', denominator: '20' });
    expect([await indexIn('2026-Q1'), await indexIn('2026-Q4')]).toEqual([5000, 10000]);
  });

  it('Dengan sistem yang transparan, ASN tidak hanya dituntut untuk bekerja lebih keras, tetapi juga lebih cerdas.', async () => {
    const { caseId } = await office.caseOf('sinta');
    const { innovation } = (await office.as('sinta').getSelfAssessment({ caseId })).body;
    expect(innovation).toContain('Pendaftaran dipisah menurut keluhan');
    expect((await office.resultOf('sinta')).outcome.predicate).toBe('sangat-baik');
    const band = (await office.resultOf('sinta')).receipt.steps.findLast(({ step }) => step === 'band');
    expect(band?.inputs.innovation).toBe('yes');
  });

  it('calibrates before the announcement, and changes one rating', async () => {
    const { cycleId } = office.scene;
    const { items } = (await office.as('maya').listCalibrations({ cycleId, query: { limit: 10 } })).body;
    const { sessionId = '' } = items[0] ?? {};
    const { rows, minutes } = (await office.as('maya').getCalibration({ cycleId, sessionId })).body;
    expect(items).toMatchObject([{ unit: { unitId: '01.01' }, proposals: 4, decided: 4 }]);
    expect(rows.every(({ reasons }) => reasons.length === 1 && reasons[0]?.kind === 'spread')).toBe(true);
    const changed = rows.filter(({ ruling }) => ruling?.verdict === 'changed');
    expect(changed.map(({ employee }) => employee.employeeId)).toEqual([office.idOf('rizal')]);
    expect(minutes).toContain('satu diubah, tiga tetap');
    const { caseId } = await office.caseOf('rizal');
    const { layers } = (await office.as('rizal').getResult({ caseId })).body;
    expect(layers.map(({ kind, outcome }) => [kind, outcome.score, outcome.predicate])).toEqual([
      ['supervisor', '507/5', 'baik'],
      ['calibration', '999/10', 'baik'],
    ]);
    expect(layers[1]?.reason).toContain('dua kali lewat dari tanggal yang dijanjikan');
  });
});
