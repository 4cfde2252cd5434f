import { beforeEach, describe, expect, it } from 'vitest';
import { remindPhase } from '../../../functions/steps/remind-phase.ts';
import { notices } from '../../../shared/data/notices.ts';
import { type App, openApp } from '../../support/app.ts';
import { openSource, send } from '../../support/measures.ts';
import { cycleId, openSmallOffice } from '../../support/small-office.ts';

let app: App;
const remind = (phase: string) => app.step(remindPhase, { cycleId, phase, stepId: 'remind-1' });
const kindsFor = async (employeeId: string) =>
  (await notices(app.table, app.agencyId).inbox(employeeId)).items.map(({ kind }) => kind);

beforeEach(async () => {
  app = openApp({ now: '2026-12-15T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['execution'], closed: ['planning'] });
});

describe('the owner of a source whose data look odd', () => {
  it('hears of it with the reminder of the phase, once', async () => {
    await openSource(app);
    app.at('2026-12-18T02:00:00.000Z');
    await remind('execution');
    await remind('execution');
    await app.deliver();
    expect((await kindsFor('budi')).filter((kind) => kind === 'source-findings')).toHaveLength(1);
    expect(await kindsFor('siti')).not.toContain('source-findings');
  });

  it('hears nothing while planning is reminded of', async () => {
    await openSource(app);
    app.at('2026-12-18T02:00:00.000Z');
    await remind('planning');
    await app.deliver();
    expect(await kindsFor('budi')).not.toContain('source-findings');
  });

  it('hears nothing when every working day has data', async () => {
    const system = await openSource(app);
    app.at('2026-12-16T02:00:00.000Z');
    await send(app, system, [{ eventId: 'a', type: 'antrean', unitId: 'layanan', at: '2026-12-15T03:00:00.000Z' }]);
    await remind('execution');
    await app.deliver();
    expect(await kindsFor('budi')).not.toContain('source-findings');
  });
});
