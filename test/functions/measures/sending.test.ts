import { beforeEach, describe, expect, it } from 'vitest';
import { measures } from '../../../shared/data/measures.ts';
import type { ServiceEvent } from '../../../shared/domain/measures/service-event.ts';
import { type App, openApp } from '../../support/app.ts';
import { openSource, type SendingSystem, send, sendText } from '../../support/measures.ts';
import { openSmallOffice } from '../../support/small-office.ts';
import { wholeTable } from '../../support/whole-table.ts';

const event = (eventId: string, change: Partial<ServiceEvent> = {}): ServiceEvent => ({
  eventId,
  type: 'complaint-answered',
  unitId: 'layanan',
  employeeId: 'siti',
  at: '2026-03-02T03:00:00.000Z',
  value: 4,
  ...change,
});

const march = { from: '2026-03-01', to: '2026-03-31' };

let app: App;
let system: SendingSystem;
const days = async (scope: Parameters<ReturnType<typeof measures>['daysOf']>[1]) =>
  Object.fromEntries(await measures(app.table, app.agencyId).daysOf(system.sourceId, scope, march));

beforeEach(async () => {
  app = openApp({ now: '2026-03-02T04:00:00.000Z' });
  await openSmallOffice(app, { open: ['execution'], closed: ['planning'] });
  system = await openSource(app);
});

describe('events that their source signed', () => {
  it('are taken, and count for the unit, the person and the source', async () => {
    const sent = await send(app, system, [event('a'), event('b', { value: 6, success: true })]);
    expect(sent).toMatchObject({ status: 202, body: { counts: { taken: 2, repeated: 0, refused: 0 } } });
    const tally = { 'v:4': 1, 'v:6': 1, n: 2, judged: 1, ok: 1 };
    expect(await days({ unitId: 'layanan', type: 'complaint-answered' })).toEqual({ '2026-03-02': tally });
    expect(await days({ employeeId: 'siti', type: 'complaint-answered' })).toEqual({ '2026-03-02': tally });
    expect(await days('source')).toEqual({ '2026-03-02': { n: 2 } });
  });

  it('count once, however often they are sent', async () => {
    await send(app, system, [event('a')]);
    const before = wholeTable(app);
    expect((await send(app, system, [event('a'), event('a')])).body.counts).toEqual({
      taken: 0,
      repeated: 2,
      refused: 0,
    });
    expect(wholeTable(app)).toEqual(before);
  });

  it('move to the day and the person that their correction says', async () => {
    await send(app, system, [event('a'), event('b')]);
    const correctedAt = '2026-03-02T03:30:00.000Z';
    const moved = event('c', { at: '2026-03-01T18:00:00.000Z', employeeId: 'joko', corrects: 'a', correctedAt });
    const earlier = event('d', { at: '2026-02-27T18:00:00.000Z', corrects: 'b', correctedAt });
    expect((await send(app, system, [moved, earlier])).body.counts.taken).toBe(2);
    expect(await days({ employeeId: 'siti', type: 'complaint-answered' })).toEqual({ '2026-03-02': {} });
    expect(await days({ employeeId: 'joko', type: 'complaint-answered' })).toEqual({
      '2026-03-02': { n: 1, 'v:4': 1 },
    });
  });

  it('are told one by one what is wrong with them', async () => {
    const { body } = await send(app, system, [
      event('a', { at: '2026-03-03T03:00:00.000Z' }),
      event('b', { unitId: 'tidak-ada' }),
      event('c'),
      event('c', { value: 5 }),
    ]);
    expect(body.outcomes).toMatchObject([
      { eventId: 'a', outcome: 'refused', problem: 'in-future' },
      { eventId: 'b', outcome: 'refused', problem: 'unknown-unit' },
      { eventId: 'c', outcome: 'taken' },
      { eventId: 'c', outcome: 'refused', problem: 'content-differs' },
    ]);
    expect(await days('source')).toEqual({ '2026-03-02': { n: 1, conflict: 1 } });
  });

  it('are taken in hundreds at once, each exactly', async () => {
    const many = Array.from({ length: 500 }, (_, index) => event(`e${index}`, { value: index }));
    expect((await send(app, system, many)).body.counts.taken).toBe(500);
    const [tally] = Object.values(await days({ unitId: 'layanan', type: 'complaint-answered' }));
    expect(tally?.n).toBe(500);
    expect(Object.keys(tally ?? {})).toHaveLength(501);
  });

  it('are corrected in hundreds at once, whatever day they move to', async () => {
    const startedAt = '2026-02-01T01:00:00.000Z';
    const day = (index: number) => `2026-02-${String(1 + (index % 28)).padStart(2, '0')}T01:00:00.000Z`;
    const first = Array.from({ length: 200 }, (_, index) => {
      const at = day(index);
      return event(`e${index}`, { at, startedAt, finishedAt: at, value: index });
    });
    await send(app, system, first);
    const corrected = first.map((one, index) => ({
      ...one,
      eventId: `k${index}`,
      unitId: 'dinas',
      at: day(index + 7),
      finishedAt: day(index + 7),
      value: index + 0.5,
      corrects: one.eventId,
      correctedAt: '2026-03-02T03:30:00.000Z',
    }));
    expect((await send(app, system, corrected)).body.counts.taken).toBe(200);
    const february = { from: '2026-02-01', to: '2026-02-28' };
    const known = measures(app.table, app.agencyId);
    const of = async (unitId: string) => {
      const found = await known.daysOf(system.sourceId, { unitId, type: 'complaint-answered' }, february);
      return [...found.values()].reduce((total, tally) => total + (tally.n ?? 0), 0);
    };
    expect([await of('layanan'), await of('dinas')]).toEqual([0, 200]);
  });

  it('count as late when they come days after they happened', async () => {
    app.at('2026-03-09T04:00:00.000Z');
    await send(app, system, [event('a')]);
    expect(await days('source')).toEqual({ '2026-03-02': { n: 1, 'late:7': 1 } });
  });
});

describe('a request that the source did not sign', () => {
  const text = JSON.stringify({ events: [event('a')] });
  const attempt = async (headers: Readonly<Record<string, string>>, sent = text, sourceId = system.sourceId) => {
    const before = wholeTable(app);
    const { status, code } = await sendText(app, sourceId, { text: sent, headers });
    expect(wholeTable(app)).toEqual(before);
    return { status, code };
  };
  const refused = { status: 401, code: 'signature-invalid' };

  it('is refused without a signature', async () => {
    expect(await attempt({})).toEqual(refused);
  });

  it('is refused with another body than was signed', async () => {
    expect(await attempt(system.headersFor(text, app.now()), `${text} `)).toEqual(refused);
  });

  it('is refused six minutes later, and six minutes too early', async () => {
    expect(await attempt(system.headersFor(text, '2026-03-02T03:54:00.000Z'))).toEqual(refused);
    expect(await attempt(system.headersFor(text, '2026-03-02T04:06:00.000Z'))).toEqual(refused);
  });

  it('is refused when another source signed it', async () => {
    const other = await openSource(app);
    expect(await attempt(other.headersFor(text, app.now()))).toEqual(refused);
  });

  it('is refused for a source that is not there, in the same words', async () => {
    expect(await attempt(system.headersFor(text, app.now()), text, 'contoh~tidak-ada')).toEqual(refused);
    expect(await attempt(system.headersFor(text, app.now()), text, 'lain~tidak-ada')).toEqual(refused);
  });
});
