import { describe, expect, it } from 'vitest';
import { voicesOfCitizens } from '../../../functions/surveys/citizen-voices.ts';
import { type App, openApp } from '../../support/app.ts';
import { openSmallOffice } from '../../support/small-office.ts';
import { answerBy, defineService, tokenOf } from '../../support/surveying.ts';

const segment = { segmentId: 's1', from: '2026-01-01', to: '2026-12-31', unitId: 'layanan', position: 'Petugas' };

/** So many answers about an officer, one an hour. */
const answers = async (app: App, of: { serviceId: string; officer: string; count: number; score: string }) => {
  for (let one = 0; one < of.count; one += 1) {
    app.at(new Date(Date.parse(app.now()) + 3_600_000).toISOString());
    await answerBy(app, await tokenOf(app, of.serviceId, of.officer), { form: { conduct: of.score } });
  }
};

const heardOf = (app: App, employeeId = 'siti') =>
  voicesOfCitizens({ agencyId: app.agencyId, employeeId, segment, fewest: 5, language: 'id' }, app.deps);

const opened = async () => {
  const app = openApp({ now: '2026-02-02T02:00:00.000Z' });
  await openSmallOffice(app);
  return { app, serviceId: await defineService(app) };
};

describe('citizens in the proposal for a person', () => {
  it('are heard when the quarter is over, drawn towards the unit', async () => {
    const { app, serviceId } = await opened();
    await answers(app, { serviceId, officer: 'siti', count: 5, score: '1' });
    await answers(app, { serviceId, officer: 'joko', count: 10, score: '4' });
    expect(await heardOf(app)).toEqual([]);
    app.at('2026-04-01T02:00:00.000Z');
    // The unit's mean is 45 / 15 = 3; (5 + 30 × 3) / 35 = 2.714…
    expect(await heardOf(app)).toContainEqual({
      source: 'citizens',
      subject: 'Apakah petugas sopan dan ramah?',
      released: true,
      answers: 5,
      mean: 2_71,
      scaleTo: 4,
    });
  });

  it('say nothing, not even how many, below five', async () => {
    const { app, serviceId } = await opened();
    await answers(app, { serviceId, officer: 'siti', count: 4, score: '1' });
    app.at('2026-04-01T02:00:00.000Z');
    const voices = await heardOf(app);
    expect(voices).toHaveLength(2);
    for (const voice of voices) expect(voice).toMatchObject({ source: 'citizens', released: false, fewest: 5 });
  });

  it('are absent where nobody was asked', async () => {
    const { app } = await opened();
    app.at('2026-04-01T02:00:00.000Z');
    expect(await heardOf(app)).toEqual([]);
  });
});
