import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from '../../local/demo/story/citizens.ts';
import { statusOfComplaint } from '../../local/demo/story/complaints.ts';
import { askingIn } from './asking.ts';
import { type PlayedOffice, playOffice } from './played-office.ts';

let office: PlayedOffice;
beforeAll(async () => {
  office = await playOffice('rakumpit-monev');
});
afterAll(() => office.close());

const { idsOf } = askingIn(() => office);

const officers = ['cahya', 'yusuf', 'tini', 'bowo', 'gina'];

const planOf = async (login: string) => (await office.as(login).getPlan(await idsOf(login))).body.objectives;

/** The kinds of causes that were named at the end of the year, as the person reads them. */
const causesOf = async (login: string): Promise<readonly string[]> => {
  const { record } = (await office.as(login).getMissedTargets(await idsOf(login))).body;
  return [...new Set(record?.findings.map(({ cause }) => cause))];
};

const consultation = async () => {
  const ids = { schemeId: 'rakumpit-monev', version: '1.1.0', query: { limit: 20 } };
  return (await office.as('gina').listConsultation(ids)).body.items;
};

describe('the year of the office that monitors and evaluates', () => {
  it('Di Rakumpit, proses ini dilakukan secara sistematis untuk memastikan bahwa ASN dapat menjalankan tugas dan fungsi mereka dengan baik.', async () => {
    for (const login of ['kartini', 'vera', 'imam', 'darma', ...officers]) {
      const { caseId, stage } = await office.caseOf(login);
      const { items } = (await office.as(login).listEvaluations({ caseId, query: { limit: 20 } })).body;
      expect([stage, items.length]).toEqual(['completed', 11]);
    }
  });

  it('Evaluasi kinerja tidak hanya berfokus pada pencapaian target, tetapi juga pada proses yang dilalui dalam mencapai target tersebut.', async () => {
    const { caseId } = await office.caseOf('yusuf');
    const { items } = (await office.as('yusuf').listCheckIns({ caseId, query: { limit: 10 } })).body;
    expect(items.map(({ text }) => text).join(' ')).toContain('di langkah mana izin tertahan');
    const { resultsLevel, behaviourLevel } = (await office.resultOf('yusuf')).outcome;
    expect([resultsLevel, behaviourLevel]).toEqual(['below', 'meets']);
  });

  it('Tujuan utama dari pengawasan dan evaluasi kinerja ASN di Rakumpit adalah untuk meningkatkan akuntabilitas dan transparansi dalam setiap aspek pelayanan.', async () => {
    expect(office.faults).toEqual([]);
    for (const { login } of office.scene.office.accounts) {
      const { caseId } = await office.caseOf(login);
      expect((await office.as(login).verifyCase({ caseId })).body.intact).toBe(true);
    }
    const page = await openPage('/hasil/2026', office.scene);
    expect(page.status).toBe(200);
    expect(page.html).toContain('Dinas Layanan Rakumpit');
    expect(page.html).not.toMatch(/Yusuf|Tini|Bowo/);
  });

  it('Contohnya, jika ada ASN yang tidak mencapai target kinerja, proses evaluasi akan membantu mengidentifikasi penyebabnya, apakah karena kurangnya sumber daya, pelatihan, atau masalah lain.', async () => {
    const found = await Promise.all(['yusuf', 'tini', 'bowo'].map(causesOf));
    expect(found).toEqual([['resources'], ['competency'], ['external']]);
  });

  it('Salah satunya adalah melalui penilaian kinerja berbasis indikator yang jelas.', async () => {
    const lines = (await planOf('gina')).flatMap(({ indicators }) => indicators);
    expect(lines.map(({ name, unitOfMeasure, target }) => [name, unitOfMeasure, target])).toEqual([
      ['Rata-rata waktu penyelesaian izin', 'hari', { value: 5 }],
      ['Persentase izin tanpa perbaikan', 'persen', { value: 82 }],
    ]);
  });

  it('Setiap ASN memiliki indikator kinerja yang harus dicapai, dan evaluasi dilakukan secara berkala.', async () => {
    for (const { login } of office.scene.office.accounts) {
      const lines = (await planOf(login)).flatMap(({ indicators }) => indicators);
      expect(lines.length).toBeGreaterThan(0);
    }
    const { caseId } = await office.caseOf('cahya');
    const { items } = (await office.as('cahya').listEvaluations({ caseId, query: { limit: 20 } })).body;
    expect(items.map(({ period }) => period)).toEqual(expect.arrayContaining(['2026-02', '2026-07', '2026-12']));
  });

  it('Selain itu, pengawasan juga dilakukan melalui survei kepuasan masyarakat terhadap pelayanan yang diberikan oleh ASN.', async () => {
    const query = { period: '2026-Q2' };
    const { whole } = (await office.as('darma').getSurveyReport({ unitId: '01.02', query })).body;
    expect([whole.answers, whole.setAside]).toEqual([12, 0]);
    expect(whole.index?.index).toBe(7500);
  });

  it('Misalnya, setelah suatu layanan publik diberikan, masyarakat diminta untuk memberikan masukan mengenai kualitas pelayanan tersebut.', async () => {
    const query = { period: '2026-Q2', limit: 10 };
    const { items } = (await office.as('cahya').listMySurveyComments({ query })).body;
    expect(items.map(({ text, service }) => [text, service?.id])).toEqual([
      ['Petugas menjelaskan setiap langkah.', 'Izin usaha mikro'],
    ]);
  });

  it('Umpan balik dari masyarakat adalah salah satu komponen penting dalam pengawasan kinerja ASN.', async () => {
    const one = await office.caseOf('bowo');
    const ids = { caseId: one.caseId, segmentId: one.segments[0]?.segmentId ?? '' };
    const { voices = [] } = (await office.as('darma').getRatingProposal(ids)).body;
    expect(voices.map(({ source }) => source)).toContain('citizens');
  });

  it('Di Rakumpit, masyarakat diberikan kesempatan untuk menyampaikan pendapat dan saran mengenai pelayanan yang mereka terima.', async () => {
    const query = { period: '2026-Q2', limit: 10 };
    const { items } = (await office.as('darma').listSurveyComments({ unitId: '01.02', query })).body;
    expect(items.map(({ text }) => text)).toContain('Saran saya: beri tahu pemohon bila berkas tertahan.');
  });

  it('Hal ini tidak hanya membantu ASN untuk mengetahui area mana yang perlu diperbaiki, tetapi juga meningkatkan rasa kepemilikan masyarakat terhadap pelayanan publik.', async () => {
    const query = { period: '2026-Q2', limit: 10 };
    const { items } = (await office.as('bowo').listMySurveyComments({ query })).body;
    expect(items.map(({ text }) => text)).toEqual(['Saran saya: beri tahu pemohon bila berkas tertahan.']);
    const { html } = await openPage('/hasil/2026', office.scene);
    expect(html).toContain('80,43');
  });

  it('Misalnya, jika masyarakat mengeluhkan lamanya waktu pelayanan, hal ini akan menjadi perhatian khusus bagi kepala dinas untuk mencari solusi yang tepat.', async () => {
    const [complaint] = office.scene.office.story.complaints ?? [];
    if (complaint === undefined) throw new Error('nobody complained');
    const { html } = await statusOfComplaint(complaint, office.scene);
    expect(html).toContain('Lamanya waktu pelayanan saya tangani langsung.');
    const { items } = (await office.hr.listComplaints({ query: { stage: 'closed', limit: 10 } })).body;
    const { complaintId = '' } = items[0] ?? {};
    const { entries } = (await office.hr.getComplaint({ complaintId })).body;
    const answer = entries.find(({ kind }) => kind === 'answered');
    expect(answer?.actor?.employeeId).toBe(office.idOf('wahyu'));
    expect(answer?.remedy).toEqual({
      what: 'Pemindai kedua dipasang dan rekomendasi diminta di awal.',
      by: '2026-07-31',
    });
  });

  it('Salah satu tantangan utama adalah resistensi dari ASN itu sendiri.', async () => {
    const said = await consultation();
    expect(said.find(({ kind, voice }) => kind === 'comment' && voice !== 'public')?.text).toBe(
      'Evaluasi setiap bulan terasa terlalu ketat.',
    );
  });

  it('Beberapa ASN mungkin merasa tidak nyaman dengan proses evaluasi yang dianggap terlalu ketat atau tidak objektif.', async () => {
    const { cycleId } = office.scene;
    const { report } = (await office.as('bowo').getPulse({ cycleId })).body;
    expect(report?.questions.find(({ question }) => question === 'judged')?.mean).toBe(200);
    const { items } = (await office.hr.listSystemEvaluations({ query: { limit: 10 } })).body;
    const { evaluationId = '' } = items[0] ?? {};
    const { proposals } = (await office.hr.getSystemEvaluation({ evaluationId })).body;
    expect(proposals.map(({ kind }) => kind)).toContain('felt-unfair');
  });

  it('Untuk mengatasi hal ini, penting bagi pimpinan untuk memberikan penjelasan yang jelas tentang tujuan dan manfaat dari pengawasan serta membangun budaya kerja yang mendukung.', async () => {
    const question = (await consultation()).find(({ kind }) => kind === 'question');
    expect(question?.answer).toMatchObject({ by: { employeeId: office.idOf('wahyu') }, isFaq: true });
    expect(question?.answer?.text).toContain('penyebab target yang tertinggal diketahui sejak awal dan dibantu');
  });

  it('Setelah proses evaluasi dilakukan, hasilnya harus diterapkan dengan baik.', async () => {
    for (const { login } of office.scene.office.accounts) {
      expect((await office.followUpsOf(login)).length).toBeGreaterThan(0);
    }
  });

  it('Di Rakumpit, hasil evaluasi kinerja ASN digunakan sebagai dasar untuk perbaikan dan pengembangan kapasitas ASN itu sendiri.', async () => {
    for (const login of ['yusuf', 'tini', 'bowo']) {
      const kinds = (await office.followUpsOf(login)).map(({ kind }) => kind);
      expect(kinds).toEqual(expect.arrayContaining(['remedy', 'training', 'guidance-plan']));
    }
    expect((await office.followUpsOf('yusuf')).map(({ kind }) => kind)).toContain('resource-request');
  });

  it('Jika terdapat ASN yang menunjukkan kinerja baik, mereka dapat diberikan penghargaan atau promosi.', async () => {
    expect((await office.resultOf('cahya')).outcome.predicate).toBe('sangat-baik');
    const kinds = (await office.followUpsOf('cahya')).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['reward', 'promotion-candidate']));
    expect((await office.followUpsOf('gina')).map(({ kind, status }) => [kind, status])).toEqual([['reward', 'done']]);
  });

  it('Sebaliknya, jika ada ASN yang kinerjanya kurang memuaskan, mereka akan mendapatkan pelatihan tambahan atau bimbingan untuk meningkatkan kemampuan mereka.', async () => {
    expect((await office.resultOf('tini')).outcome.predicate).toBe('butuh-perbaikan');
    const found = (await office.followUpsOf('tini')).map(({ kind, title }) => [kind, title.id]);
    expect(found).toContainEqual(['training', 'Pelatihan tambahan menurut hasil evaluasi']);
    expect(found).toContainEqual(['guidance-plan', 'Rencana bimbingan dan perbaikan kinerja enam bulan']);
  });
});
