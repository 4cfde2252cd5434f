import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from '../../local/demo/story/citizens.ts';
import { statusOfComplaint } from '../../local/demo/story/complaints.ts';
import { ratersOf } from '../../local/demo/story/rater-training.ts';
import { askingIn } from './asking.ts';
import { type PlayedOffice, playOffice } from './played-office.ts';

let office: PlayedOffice;
beforeAll(async () => {
  office = await playOffice('rakumpit-capaian', 'arcamanik');
});
afterAll(() => office.close());

const { idsOf, indicatorsOf } = askingIn(() => office);

const ids = { schemeId: 'rakumpit-capaian', version: '1.1.0' };
const saidBy = async (login: string) =>
  (await office.as(login).listConsultation({ ...ids, query: { limit: 20 } })).body.items;

/** Of all quarters with answers, in hundredths. */
const indexIn = async (period: string): Promise<number | undefined> =>
  (await office.hr.getSurveyReport({ unitId: '01.03', query: { period } })).body.whole.index?.index;

describe('the year of the office that rates by attainment', () => {
  it('Sistem penilaian ASN berbasis capaian bertujuan untuk memberikan gambaran yang jelas tentang kinerja individu dalam menjalankan tugas dan tanggung jawab.', async () => {
    for (const { login } of office.scene.office.accounts) {
      const { outcome, receipt } = await office.resultOf(login);
      expect(outcome.attainment).toBeDefined();
      expect(receipt.steps.length).toBeGreaterThan(3);
    }
  });

  it('Dengan adanya sistem ini, setiap ASN dapat mengetahui sejauh mana mereka telah mencapai target yang ditetapkan.', async () => {
    const { objectives } = (await office.as('yoga').getAttainment(await idsOf('yoga'))).body;
    const reached = objectives.flatMap(({ indicators }) => indicators).map(({ attainment }) => attainment);
    expect(reached).toEqual(Array(3).fill({ numerator: '7', denominator: '10' }));
    expect((await office.resultOf('yoga')).outcome.resultsLevel).toBe('below');
  });

  it('Misalnya, seorang pegawai yang bertugas di bidang pelayanan publik dapat dinilai berdasarkan seberapa cepat dan efektif ia menyelesaikan pengaduan masyarakat.', async () => {
    const lines = (await indicatorsOf('wati')).map(({ name, aspect }) => [name, aspect]);
    expect(lines).toContainEqual(['Rata-rata hari penyelesaian pengaduan', 'time']);
    expect(lines).toContainEqual(['Persentase jawaban yang diterima pelapor', 'quality']);
    const found = await Promise.all(['wati', 'yoga'].map(office.resultOf));
    expect(found.map(({ outcome }) => outcome.resultsLevel)).toEqual(['above', 'below']);
  });

  it('Pengembangan sistem penilaian ini tidak hanya memberikan manfaat bagi ASN, tetapi juga bagi masyarakat secara keseluruhan.', async () => {
    expect((await office.followUpsOf('wati')).map(({ kind }) => kind)).toContain('reward');
    const { status, html } = await openPage('/hasil/2026', office.scene);
    expect(status).toBe(200);
    expect(html).toContain('Kantor Pelayanan Rakumpit');
  });

  it('Ketika ASN bekerja dengan lebih baik dan terukur, maka pelayanan publik yang diterima masyarakat pun akan meningkat.', async () => {
    const [before, after] = [await indexIn('2026-Q1'), await indexIn('2026-Q4')];
    expect([before, after]).toEqual([6136, 10000]);
    const [complaint] = office.scene.office.story.complaints ?? [];
    if (complaint === undefined) throw new Error('nobody complained');
    const { html } = await statusOfComplaint(complaint, office.scene);
    expect(html).toContain('Lampu sudah diganti pada 8 Mei');
  });

  it('Sebagai contoh, jika seorang pegawai dinilai berdasarkan capaian dalam hal pengurangan waktu antrian di kantor pelayanan, maka ia akan terdorong untuk mencari cara yang lebih efisien dalam melayani masyarakat.', async () => {
    const { items } = (await office.as('doni').listActuals({ ...(await idsOf('doni')), query: { limit: 100 } })).body;
    const minutes = items.filter(({ indicatorId }) => indicatorId.endsWith('menit-antrean'));
    expect(minutes.map(({ value }) => value).sort((a, b) => b - a)).toEqual([18, 16, 14, 13]);
    const { caseId } = await office.caseOf('doni');
    expect((await office.as('doni').getSelfAssessment({ caseId })).body.innovation).toContain('Nomor antrean');
    expect((await office.resultOf('doni')).outcome.predicate).toBe('sangat-baik');
  });

  it('Hal ini tentu saja akan berdampak positif pada kepuasan masyarakat.', async () => {
    const query = { period: '2026-Q4', limit: 10 };
    const { items } = (await office.as('doni').listMySurveyComments({ query })).body;
    expect(items.map(({ text }) => text)).toEqual(['Sekarang hanya beberapa menit.']);
  });

  it('Proses penyusunan sistem ini melibatkan berbagai pihak, termasuk manajemen ASN, tim evaluasi, dan bahkan masyarakat.', async () => {
    const said = await saidBy('anton');
    expect(new Set(said.map(({ voice }) => voice))).toEqual(new Set(['staff', 'public']));
    const { consultation } = (await office.as('anton').getSchemeVersion(ids)).body;
    expect(consultation?.evaluators.length).toBeGreaterThan(0);
    expect(consultation?.leaders.map(({ employeeId }) => employeeId)).toEqual([office.idOf('bambang')]);
  });

  it('Melalui diskusi dan konsultasi yang melibatkan semua stakeholder, diharapkan sistem yang dihasilkan dapat mencerminkan kebutuhan dan harapan berbagai pihak.', async () => {
    const comment = (await saidBy('fitri')).find(({ kind, voice }) => kind === 'comment' && voice === 'staff');
    expect(comment?.changedIn).toBeDefined();
    const { scheme, changes } = (await office.as('fitri').getSchemeVersion(ids)).body;
    expect(changes.map(({ summary }) => summary)).toEqual([
      'Rencana harus memuat indikator mutu, biaya, atau perbaikan sekurang-kurangnya 20 %.',
    ]);
    expect(scheme.indicatorRule).toMatchObject({ share: 2000 });
  });

  it('Misalnya, dalam rakumpit, dapat dilakukan sesi tanya jawab antara ASN dan pimpinan untuk menggali informasi tentang tantangan yang dihadapi dalam menjalankan tugas.', async () => {
    const question = (await saidBy('fitri')).find(({ kind }) => kind === 'question');
    expect(question?.text).toContain('Tantangan kami mesin antrean sering rusak.');
    expect(question?.answer).toMatchObject({ by: { employeeId: office.idOf('bambang') }, isFaq: true });
  });

  it('Setelah sistem penilaian disusun, langkah selanjutnya adalah implementasi dan evaluasi.', async () => {
    const { cycleId } = office.scene;
    const { schemeId, schemeVersion } = (await office.hr.getCycle({ cycleId })).body;
    expect([schemeId, schemeVersion]).toEqual(['rakumpit-capaian', '1.0.0']);
    const { items } = (await office.hr.listSystemEvaluations({ query: { limit: 10 } })).body;
    expect(items.map((one) => [one.cycleId, one.done])).toEqual([[cycleId, 11]]);
  });

  it('ASN perlu diberikan pelatihan agar mereka memahami bagaimana cara menggunakan sistem penilaian tersebut.', async () => {
    const { cycleId, notes } = office.scene;
    expect(notes.get(`plan.${office.idOf('bambang')}.refused`)).toBe('scheme-not-understood');
    const { units } = (await office.hr.listSocialisation({ cycleId })).body;
    expect(units.every(({ progress }) => progress.isOpen && progress.acknowledged === progress.people)).toBe(true);
    for (const raterId of ratersOf(office.scene)) {
      const { standing } = (await office.scene.as(raterId).getRaterTraining({ cycleId })).body;
      expect(standing).toBe('certified');
    }
  });

  it('Selain itu, evaluasi secara berkala juga penting untuk memastikan bahwa sistem yang diterapkan tetap relevan dan efektif.', async () => {
    const { cycleId } = office.scene;
    const { report } = (await office.as('anton').getPulse({ cycleId })).body;
    expect(report?.answers).toBe(11);
    const { caseId } = await office.caseOf('doni');
    const { items } = (await office.as('doni').listEvaluations({ caseId, query: { limit: 10 } })).body;
    expect(items.map(({ period }) => period).sort()).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
  });

  it('Misalnya, jika dalam evaluasi ditemukan bahwa sistem penilaian tidak mencakup semua aspek kinerja, maka perlu dilakukan revisi agar lebih komprehensif.', async () => {
    const { items } = (await office.hr.listSystemEvaluations({ query: { limit: 10 } })).body;
    const { evaluationId = '' } = items[0] ?? {};
    const { coverage } = (await office.hr.getSystemEvaluation({ evaluationId })).body.report;
    expect(coverage.aspects).toContainEqual({ aspect: 'cost', plans: 0 });
    const { stage, scheme } = (await office.hr.getSchemeVersion(ids)).body;
    expect(stage).toBe('in-force');
    expect(scheme.indicatorRule).toMatchObject({ outcome: { aspects: ['quality', 'cost'] } });
  });

  it('Ke depan, diharapkan sistem ini dapat menjadi model yang dapat diterapkan di berbagai daerah lainnya, demi terciptanya ASN yang profesional dan bertanggung jawab.', async () => {
    const { published, stage } = (await office.hr.getSchemeVersion(ids)).body;
    expect([stage, published?.by.employeeId]).toEqual(['in-force', office.idOf('nina')]);
    const other = office.neighbourHr;
    if (other === undefined) throw new Error('no other agency is there');
    const { items } = (await other.listPublishedSchemes({ query: { limit: 10 } })).body;
    expect(items.map(({ schemeId, version, agencyName }) => [agencyName, schemeId, version])).toEqual([
      ['Kantor Pelayanan Rakumpit (contoh)', 'rakumpit-capaian', '1.1.0'],
    ]);
    const from = { ...ids, agencyId: 'rakumpit-capaian' };
    const own = { schemeId: 'capaian-arcamanik', version: '1.0.0' };
    await other.draftScheme({ body: { ...own, from } });
    const { stage: begun, origin, findings, scheme } = (await other.getSchemeVersion(own)).body;
    const title = {
      id: 'Penilaian berbasis capaian Rakumpit: matriks PermenPANRB 6/2022 dengan ambang capaian penuh',
      en: 'Attainment-based appraisal of Rakumpit: the matrix of PermenPANRB 6/2022 with full attainment as its threshold',
    };
    expect([begun, origin, findings]).toEqual(['draft', { ...from, title }, []]);
    expect(scheme.indicatorRule).toMatchObject({ share: 2000 });
  });
});
