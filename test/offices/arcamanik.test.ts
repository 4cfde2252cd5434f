import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from '../../local/demo/story/citizens.ts';
import { ratersOf } from '../../local/demo/story/rater-training.ts';
import { type PlayedOffice, playOffice } from './played-office.ts';
import { isHeard, meanOf, stepOf } from './receipt-of.ts';

let office: PlayedOffice;
beforeAll(async () => {
  office = await playOffice('arcamanik');
});
afterAll(() => office.close());

const aspects = ['disiplin-kerja', 'kualitas-pelayanan', 'kemampuan-berinovasi'];
const staff = ['lilis', 'rudi', 'mira', 'hadi', 'ayu', 'iwan', 'sari'];

describe('the year of Arcamanik', () => {
  it('Tujuan utama dari implementasi sistem penilaian kinerja ASN di Arcamanik adalah untuk menciptakan akuntabilitas dan transparansi dalam pengelolaan kinerja pegawai.', async () => {
    expect(office.faults).toEqual([]);
    for (const { login } of office.scene.office.accounts) {
      const { caseId } = await office.caseOf(login);
      expect((await office.as(login).verifyCase({ caseId })).body.intact).toBe(true);
      expect(stepOf(await office.resultOf(login), 'band').rule).toContain('PP 30/2019');
    }
    const page = await openPage('/hasil/2026', office.scene);
    expect(page.status).toBe(200);
    expect(page.html).toContain('Kecamatan Arcamanik');
    expect(page.html).not.toMatch(/Rudi|Iwan|Hadi/);
  });

  it('Dengan penilaian yang jelas, setiap ASN dapat mengetahui area mana yang perlu diperbaiki dan dikembangkan.', async () => {
    const { inputs } = stepOf(await office.resultOf('rudi'), 'behaviours');
    expect(aspects.map((aspect) => inputs[aspect]?.split('/', 1)[0])).toEqual(['10000', '7000', '9500']);
  });

  it('Misalnya, jika seorang pegawai memiliki hasil penilaian rendah dalam aspek pelayanan publik, maka dapat diadakan pelatihan untuk meningkatkan keterampilan tersebut.', async () => {
    expect(await office.followUpsOf('rudi')).toContainEqual(
      expect.objectContaining({
        kind: 'training',
        title: expect.objectContaining({ id: 'Pelatihan keterampilan pelayanan publik' }),
        status: 'done',
      }),
    );
    const titles = (await office.followUpsOf('lilis')).map(({ kind }) => kind);
    expect(titles).not.toContain('training');
  });

  it('Proses penilaian kinerja ASN di Arcamanik dilakukan secara berkala.', async () => {
    for (const login of staff) {
      const { caseId } = await office.caseOf(login);
      const { items } = (await office.as(login).listEvaluations({ caseId, query: { limit: 10 } })).body;
      expect(items.map(({ period }) => period).sort()).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    }
  });

  it('Penilaian ini meliputi berbagai aspek, seperti disiplin kerja, kualitas pelayanan, dan kemampuan berinovasi.', async () => {
    for (const login of staff) {
      const { inputs } = stepOf(await office.resultOf(login), 'behaviours');
      expect(aspects.map((aspect) => inputs[aspect]?.split(' × ')[1])).toEqual([
        '3000/10000',
        '4000/10000',
        '3000/10000',
      ]);
    }
  });

  it('Setiap pegawai akan dinilai oleh atasan langsung mereka, serta melalui umpan balik dari rekan kerja dan masyarakat sebagai pengguna layanan.', async () => {
    const { segments } = await office.caseOf('lilis');
    const result = await office.resultOf('lilis');
    expect(result.by).toBe(office.idOf('dadang'));
    expect(segments[0]?.supervisor?.employeeId).toBe(office.idOf('dadang'));
    expect([isHeard(result, 'peers'), isHeard(result, 'citizens')]).toEqual([true, true]);
    for (const login of staff) expect(isHeard(await office.resultOf(login), 'peers')).toBe(true);
  });

  it('Hal ini menciptakan gambaran yang lebih komprehensif mengenai kinerja pegawai.', async () => {
    const { inputs } = stepOf(await office.resultOf('lilis'), 'score');
    expect([inputs.resultsWeight, inputs.behaviourWeight]).toEqual(['6000/10000', '4000/10000']);
    const alone = stepOf(await office.resultOf('neneng'), 'score').inputs;
    expect([alone.resultsWeight, alone.behaviourWeight]).toEqual(['7000/10000', '3000/10000']);
  });

  it('Contohnya, jika seorang ASN bertugas di bagian administrasi dan mendapatkan umpan balik positif dari masyarakat tentang kemudahan akses informasi, ini menjadi indikator keberhasilan kinerjanya.', async () => {
    const query = { period: '2026-Q2', limit: 20 };
    const { items } = (await office.as('lilis').listMySurveyComments({ query })).body;
    expect(items.map(({ text }) => text)).toEqual(['Informasinya mudah dicari, persyaratan dijelaskan sampai jelas.']);
    const one = await office.caseOf('lilis');
    const ids = { caseId: one.caseId, segmentId: one.segments[0]?.segmentId ?? '' };
    const { objectives } = (await office.as('lilis').getAttainment(ids)).body;
    const access = objectives
      .flatMap(({ indicators }) => indicators)
      .find(({ indicatorId }) => indicatorId.endsWith('akses-informasi'));
    expect(access?.attainment).toEqual({ numerator: '11', denominator: '10' });
    const [praised, blamed] = [await office.resultOf('lilis'), await office.resultOf('rudi')];
    expect(meanOf(praised, 'citizens')).toBeGreaterThan(meanOf(blamed, 'citizens'));
  });

  it('Pertama, ASN dapat lebih memahami ekspektasi yang diharapkan dari mereka.', async () => {
    const one = await office.caseOf('sari');
    const ids = { caseId: one.caseId, segmentId: one.segments[0]?.segmentId ?? '' };
    const { expectations, objectives } = (await office.as('sari').getPlan(ids)).body;
    expect(Object.keys(expectations)).toEqual(expect.arrayContaining(aspects));
    expect(objectives.flatMap(({ indicators }) => indicators).every(({ method }) => method !== '')).toBe(true);
  });

  it('Kedua, sistem ini juga membantu dalam pengembangan karir pegawai, di mana pegawai yang berprestasi dapat diberikan kesempatan untuk mengikuti pendidikan lanjutan atau promosi jabatan.', async () => {
    expect((await office.resultOf('mira')).outcome.predicate).toBe('sangat-baik');
    const kinds = (await office.followUpsOf('mira')).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['further-education', 'promotion-candidate']));
    const usual = (await office.followUpsOf('sari')).map(({ kind }) => kind);
    expect(usual).not.toContain('promotion-candidate');
  });

  it('Dalam konteks Arcamanik, beberapa ASN yang telah menunjukkan kinerja baik dalam penilaian sebelumnya, diberikan tanggung jawab lebih dalam proyek pengembangan wilayah, yang berkontribusi pada peningkatan kualitas layanan publik.', async () => {
    const larger = expect.objectContaining({
      kind: 'larger-responsibility',
      title: expect.objectContaining({ id: 'Tanggung jawab lebih dalam proyek pengembangan wilayah' }),
      status: 'done',
    });
    for (const login of ['mira', 'lilis', 'ayu']) expect(await office.followUpsOf(login)).toContainEqual(larger);
    for (const login of ['rudi', 'iwan']) expect(await office.followUpsOf(login)).not.toContainEqual(larger);
  });

  it('Beberapa pegawai mungkin merasa penilaian tidak objektif atau tidak sesuai dengan kenyataan di lapangan.', async () => {
    const { caseId } = await office.caseOf('hadi');
    const { reasons, decision, reviewingOfficerId } = (await office.as('hadi').getAppeal({ caseId })).body;
    expect(reasons).toContain('tidak sesuai dengan kenyataan di lapangan');
    expect([decision?.verdict, reviewingOfficerId]).toEqual(['unchanged', office.idOf('asep')]);
    expect(decision?.reasons).toContain('sudah diperiksa bersama');
  });

  it('Salah satunya adalah ketidakpahaman sebagian ASN mengenai indikator penilaian yang digunakan.', async () => {
    const { cycleId } = office.scene;
    const { items } = (await office.as('sari').listWorries({ cycleId, query: { limit: 10 } })).body;
    expect(items.map(({ text }) => text)).toEqual([
      'Saya tidak paham indikator apa saja yang dipakai untuk menilai saya.',
    ]);
    expect(items[0]?.answer?.by.employeeId).toBe(office.idOf('asep'));
    const { levels, plan, questions } = (await office.as('iwan').getMyScheme({ cycleId })).body;
    const lines = plan?.objectives.flatMap(({ indicators }) => indicators).map(({ indicatorId }) => indicatorId);
    expect(levels.map(({ indicatorId }) => indicatorId)).toEqual(lines);
    expect(questions).toHaveLength(4);
  });

  it('Untuk mengatasi hal ini, diperlukan sosialisasi yang lebih intensif mengenai sistem ini dan pelatihan bagi para atasan agar dapat melakukan penilaian dengan adil dan terukur.', async () => {
    const { cycleId, notes } = office.scene;
    expect(notes.get(`plan.${office.idOf('asep')}.refused`)).toBe('scheme-not-understood');
    const { units } = (await office.hr.listSocialisation({ cycleId })).body;
    expect(units.map(({ progress }) => [progress.people, progress.acknowledged, progress.isOpen])).toEqual([
      [1, 1, true],
      [3, 3, true],
      [8, 8, true],
    ]);
    const { standing, attempts } = (await office.as('dadang').getRaterTraining({ cycleId })).body;
    expect([standing, attempts.at(-1)?.certified]).toEqual(['certified', true]);
    const [first] = ratersOf(office.scene);
    const tried = (await office.scene.as(first ?? '').getRaterTraining({ cycleId })).body.attempts;
    expect(tried.map(({ certified }) => certified)).toEqual([false, true]);
    expect(tried[0]?.report.findings.map(({ tendency }) => tendency)).toContain('lenient');
  });

  it('Seiring dengan perkembangan zaman, evaluasi dan pembaruan sistem penilaian juga perlu dilakukan agar tetap relevan dan efektif.', async () => {
    const ids = { schemeId: 'arcamanik', version: '1.1.0' };
    const { stage, tested, changes, differences } = (await office.as('rudi').getSchemeVersion(ids)).body;
    expect(stage).toBe('in-force');
    expect(tested).toBeDefined();
    expect(changes).toHaveLength(1);
    expect(differences.map(({ after }) => after).join(' ')).toContain('mudah diakses warga');
    const { items } = (await office.hr.listCycles({ query: { limit: 10 } })).body;
    expect(items.find(({ year }) => year === 2027)?.schemeVersion).toBe('1.1.0');
  });
});
