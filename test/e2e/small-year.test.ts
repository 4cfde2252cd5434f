import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recount } from '../../functions/console/recount.ts';
import { acknowledgeResults, announceUnits } from '../../local/demo/chapters/announcement.ts';
import { recordMonth } from '../../local/demo/chapters/months.ts';
import { decidePlans, plansByLevel, submitPlans } from '../../local/demo/chapters/planning.ts';
import { assessSelves, rateEverybody, rateOrganisations } from '../../local/demo/chapters/scoring.ts';
import { openCycleForDemo } from '../../local/demo/open-cycle.ts';
import { seedOffice } from '../../local/demo/seed-office.ts';
import { openCast } from '../../local/demo/year/cast.ts';
import { openCourier } from '../../local/demo/year/courier.ts';
import { morning, openDemoClock } from '../../local/demo/year/demo-clock.ts';
import { refusalOf } from '../../local/demo/year/refusal.ts';
import { caseOf, everyItem, type Scene } from '../../local/demo/year/scene.ts';
import { openRuntime, type Runtime } from '../../local/runtime/open-runtime.ts';
import { countsOf } from '../../shared/data/counts.ts';
import { freePort } from '../local/office.ts';
import { smallOffice } from './small-office.ts';

const office = smallOffice();
const [budi = '', wulan = '', siti = '', dewi = '', joko = ''] = office.employees.map(({ employeeId }) => employeeId);
const { agencyId } = office.agency;
const cycleId = '2026';
const directory = mkdtempSync(join(tmpdir(), 'capaian-small-year-'));
const faults: unknown[] = [];
let runtime: Runtime;
let scene: Scene;
let beforeAnnouncement: string | undefined;

const openOffice = async (): Promise<void> => {
  runtime = await openRuntime({
    directory,
    port: await freePort(),
    agencyIds: [agencyId],
    office: office.agency.name,
    demo: { people: office.accounts, startAt: '2026-01-05T01:00:00.000Z' },
    log: (event, facts) => event !== 'request' && faults.push({ event, ...facts }),
  });
  await seedOffice(office, { table: runtime.deps.table, accounts: runtime.accounts });
  await openCycleForDemo(office, runtime);
  const { baseUrl, operatorKey } = runtime;
  const courier = openCourier({ atOnce: 8 });
  const { as } = openCast({ baseUrl, office, courier });
  const clock = openDemoClock({ baseUrl, operatorKey, courier });
  const progress = { at: () => undefined, tell: () => undefined };
  scene = { office, baseUrl, cycleId, as, clock, courier, progress, notes: new Map() };
};

const playYear = async (): Promise<void> => {
  for (const [index, plans] of plansByLevel(office.plans).entries()) {
    await scene.clock.advanceTo(morning(`2026-01-0${6 + index}`, index));
    await submitPlans(plans, scene);
    await decidePlans(plans, 1, scene);
  }
  await scene.clock.advanceTo(morning('2027-01-05', 10));
  for (const month of new Set(office.actuals.map((one) => one.month))) await recordMonth(month, scene);
  await rateOrganisations(scene);
  await assessSelves(scene);
  await scene.clock.advanceTo(morning('2027-01-07', 20));
  await rateEverybody(scene);
  const { caseId } = await caseOf(dewi, scene);
  beforeAnnouncement = (await refusalOf(() => scene.as(dewi).getResult({ caseId })))?.code;
  await scene.clock.advanceTo(morning('2027-02-02', 30));
  await announceUnits(scene);
  await acknowledgeResults(scene);
  await scene.clock.advanceTo(morning('2027-02-03', 40));
};

beforeAll(async () => {
  await openOffice();
  await playYear();
}, 60_000);
afterAll(async () => {
  await runtime.close();
  rmSync(directory, { recursive: true, force: true });
});

const resultOf = async (employeeId: string) => {
  const { caseId } = await caseOf(employeeId, scene);
  const { layers } = (await scene.as(employeeId).getResult({ caseId })).body;
  return layers.at(-1);
};

const kindsOf = async (employeeId: string) =>
  (await everyItem((query) => scene.as(employeeId).listNotices({ query }))).map(({ kind }) => kind);

describe('a year of five people over HTTP', () => {
  it('lets supervisors approve, and HR for the head', async () => {
    const decided = await Promise.all(
      [budi, wulan, siti, dewi].map(async (employeeId) => {
        const { caseId } = await caseOf(employeeId, scene);
        return (await scene.as(employeeId).getPlan({ caseId, segmentId: 's1' })).body.decidedBy;
      }),
    );
    expect(decided).toEqual([siti, budi, wulan, siti]);
  });

  it('hides a result until it is announced', () => {
    expect(beforeAnnouncement).toBe('not-announced');
  });

  it('gives everybody a result from the supervisor', async () => {
    const results = await Promise.all([budi, wulan, siti, dewi, joko].map(resultOf));
    expect(results.map((layer) => [layer?.outcome.predicate, layer?.by])).toEqual([
      ['baik', siti],
      ['baik', budi],
      ['baik', wulan],
      ['baik', siti],
      ['baik', siti],
    ]);
  });

  it('takes the attainment of a unit for that of its leader', async () => {
    const step = (await resultOf(wulan))?.receipt.steps.find((one) => one.step === 'results');
    expect(step).toMatchObject({ inputs: { organisation: 'baik' }, output: 'meets' });
  });

  it('completes the cases of who accepted', async () => {
    const { total } = (await scene.as(siti).getOverview({ cycleId })).body;
    expect([total.cases, total.stages.completed, total.predicates.baik]).toEqual([5, 5, 5]);
  });

  it('tells everybody what happened, once', async () => {
    const kinds = await kindsOf(joko);
    for (const kind of ['phase-opened', 'approved', 'self-assessment-due', 'announced'] as const) {
      expect(kinds.filter((one) => one === kind)).toEqual([kind]);
    }
  });

  it('counts what a recount counts', async () => {
    const { table } = runtime.deps;
    expect(await countsOf(table, agencyId, cycleId)).toEqual(await recount({ agencyId, cycleId }, { table }));
  });

  it('keeps every chain intact and every machine without failure', async () => {
    const { caseId } = await caseOf(dewi, scene);
    expect((await scene.as(dewi).verifyCase({ caseId })).body).toMatchObject({ intact: true });
    expect(faults).toEqual([]);
  });
});
