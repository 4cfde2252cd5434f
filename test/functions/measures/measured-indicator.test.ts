import { beforeEach, describe, expect, it } from 'vitest';
import { listActuals } from '../../../functions/measurements/list-actuals.ts';
import { recordActuals } from '../../../functions/measurements/record-actuals.ts';
import { defineMeasure } from '../../../functions/measures/define-measure.ts';
import { listMeasureEvents } from '../../../functions/measures/list-measure-events.ts';
import { listMeasured } from '../../../functions/measures/list-measured.ts';
import { listUnitMeasures } from '../../../functions/measures/list-unit-measures.ts';
import { refreshMeasured } from '../../../functions/measures/refresh-measured.ts';
import { prepareScoring } from '../../../functions/steps/prepare-scoring.ts';
import { peopleWrites } from '../../../shared/data/people.ts';
import type { ServiceEvent } from '../../../shared/domain/measures/service-event.ts';
import { type App, openApp } from '../../support/app.ts';
import { openSource, type SendingSystem, send } from '../../support/measures.ts';
import { aPlanContent, caseOf, openSmallOffice, smallOffice, withApprovedPlan } from '../../support/small-office.ts';

const place = { caseId: caseOf('siti'), segmentId: 's1' };

/** Working days of February 2026: the sixteenth is collective leave, the seventeenth a holiday. */
const february = [2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 18, 19, 20, 23, 24, 25, 26, 27];

const answered = (day: number, change: Partial<ServiceEvent> = {}): ServiceEvent => ({
  eventId: `e${day}`,
  type: 'complaint-answered',
  unitId: 'layanan',
  employeeId: 'siti',
  at: `2026-02-${String(day).padStart(2, '0')}T03:00:00.000Z`,
  value: day,
  ...change,
});

let app: App;
let system: SendingSystem;
let measureId: string;
const shown = async (as = 'siti') => (await app.call(listMeasured, as, place)).body;
const refresh = (as = 'siti') => app.call(refreshMeasured, as, place);
const recorded = async () => (await app.call(listActuals, 'budi', place)).body.items;

beforeEach(async () => {
  app = openApp({ now: '2026-03-03T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['execution'], closed: ['planning'] });
  system = await openSource(app);
  const body = {
    name: { id: 'Rata-rata waktu tanggap', en: 'Mean response time' },
    sourceId: system.sourceId,
    eventType: 'complaint-answered',
    statistic: 'mean',
    over: 'value',
    unitOfMeasure: 'menit',
    decimals: 1,
    minimumCoverage: 8_000,
    minimumEvents: 5,
  } as const;
  measureId = (await app.call(defineMeasure, 'wati', { body })).body.measureId;
  const content = aPlanContent();
  const objectives = content.objectives.map((objective) => ({
    ...objective,
    indicators: objective.indicators.map((one) =>
      one.indicatorId === 'i1' ? { ...one, measure: { measureId, scope: 'person' as const } } : one,
    ),
  }));
  await withApprovedPlan(app, 'siti', { ...content, objectives });
});

describe('an indicator that names a measure', () => {
  it('gets the value of each month that has ended, from the system', async () => {
    await send(
      app,
      system,
      february.map((day) => answered(day)),
    );
    expect((await refresh()).body).toEqual({ months: ['2026-02'] });
    expect(await recorded()).toEqual([
      {
        indicatorId: 'i1',
        month: '2026-02',
        value: 14.277778,
        source: 'Rata-rata waktu tanggap',
        evidenceIds: [],
        measured: { measureId, exact: '257/18', events: 18, coverage: 10_000 },
      },
    ]);
    expect((await refresh()).body).toEqual({ months: [] });
    expect((await shown()).upToDate).toBe(true);
  });

  it('has no value with too little data, which rates nobody', async () => {
    await send(
      app,
      system,
      february.slice(0, 10).map((day) => answered(day)),
    );
    expect((await refresh()).body).toEqual({ months: [] });
    expect((await shown()).items[0]?.months[1]).toEqual({
      month: '2026-02',
      events: 10,
      expectedDays: 18,
      daysWithData: 10,
      coverage: 5_555,
      enough: false,
    });
  });

  it('follows a correction, and keeps what was replaced in view', async () => {
    await send(
      app,
      system,
      february.map((day) => answered(day)),
    );
    await refresh();
    const correctedAt = '2026-03-02T03:00:00.000Z';
    await send(app, system, [answered(27, { eventId: 'k', value: 9, corrects: 'e27', correctedAt })]);
    expect((await shown()).upToDate).toBe(false);
    await refresh('budi');
    expect((await recorded())[0]).toMatchObject({ value: 13.277778, measured: { exact: '239/18' } });
    const listed = (
      await app.call(listMeasureEvents, 'budi', {
        ...place,
        month: '2026-02',
        indicatorId: 'i1',
        query: { limit: 100 },
      })
    ).body;
    expect(listed.items).toHaveLength(18);
    expect(listed.items.at(-1)).toMatchObject({
      rootId: 'e27',
      standing: 'k',
      versions: [{ event: { value: 27 } }, { event: { value: 9 } }],
    });
  });

  it('is not typed: only a note may be written beside it', async () => {
    await send(
      app,
      system,
      february.map((day) => answered(day)),
    );
    await refresh();
    const line = { indicatorId: 'i1', source: 'Buku register', evidenceIds: [] };
    const record = (value: number, note?: string) =>
      app.call(recordActuals, 'siti', {
        ...place,
        month: '2026-02',
        body: { actuals: [{ ...line, value, ...(note === undefined ? {} : { note }) }] },
      });
    expect(await record(1)).toMatchObject({ status: 422, problem: { code: 'measured-by-data' } });
    expect(await record(14.277778, 'Antrean tanggal 12 salah catat.')).toMatchObject({ status: 200 });
    expect((await recorded())[0]).toMatchObject({
      value: 14.277778,
      source: 'Rata-rata waktu tanggap',
      note: 'Antrean tanggal 12 salah catat.',
      measured: { events: 18 },
    });
    expect((await refresh()).body).toEqual({ months: [] });
  });

  it('stays when other values of the month are recorded', async () => {
    await send(
      app,
      system,
      february.map((day) => answered(day)),
    );
    await refresh();
    await app.call(recordActuals, 'siti', { ...place, month: '2026-02', body: { actuals: [] } });
    expect(await recorded()).toMatchObject([{ indicatorId: 'i1', value: 14.277778 }]);
  });
});

describe('the measures of a unit', () => {
  it('hold the units below it', async () => {
    await send(app, system, [
      ...february.map((day) => answered(day)),
      answered(2, { eventId: 'x', unitId: 'dinas', value: 32 }),
    ]);
    const ask = (unitId: string, as: string) => app.call(listUnitMeasures, as, { unitId, query: { month: '2026-02' } });
    expect((await ask('layanan', 'budi')).body.items[0]?.value).toMatchObject({ exact: '257/18', events: 18 });
    expect((await ask('dinas', 'kepala')).body.items[0]?.value).toMatchObject({ exact: '289/19', events: 19 });
    expect(await ask('dinas', 'budi')).toMatchObject({ status: 403 });
  });

  it('counts each unit once when units lie below themselves', async () => {
    await send(
      app,
      system,
      february.map((day) => answered(day)),
    );
    const dinas = smallOffice.units.find(({ unitId }) => unitId === 'dinas');
    if (!dinas) throw new Error('there is no dinas');
    const write = peopleWrites(app.agencyId);
    await app.table.transact([write.unit({ ...dinas, parentId: 'layanan', version: 1 }), write.structureChanged()]);
    const asked = { unitId: 'dinas', query: { month: '2026-02' } };
    const { body } = await app.call(listUnitMeasures, 'kepala', asked);
    expect(body.items[0]?.value).toMatchObject({ exact: '257/18', events: 18 });
  });
});

describe('before a year is rated', () => {
  it('values are what data say by then', async () => {
    await send(
      app,
      system,
      february.map((day) => answered(day)),
    );
    await app.step(prepareScoring, { caseId: place.caseId });
    expect(await recorded()).toMatchObject([{ month: '2026-02', value: 14.277778 }]);
  });
});
