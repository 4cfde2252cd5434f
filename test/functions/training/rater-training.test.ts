import { beforeEach, describe, expect, it } from 'vitest';
import { getRatingProposal } from '../../../functions/scoring/get-rating-proposal.ts';
import { rateSegment } from '../../../functions/scoring/rate-segment.ts';
import { getRaterTraining } from '../../../functions/training/get-rater-training.ts';
import { listRaterStandings } from '../../../functions/training/list-rater-standings.ts';
import { takeRaterTraining } from '../../../functions/training/take-rater-training.ts';
import { cases, saveCase } from '../../../shared/data/cases.ts';
import type { TrainingAnswer } from '../../../shared/domain/training/rater-training.ts';
import { type App, openApp } from '../../support/app.ts';
import { withMeasuredYear, withOrganisationRating } from '../../support/appraisal.ts';
import { agreedAnswers, certified } from '../../support/rater-training.ts';
import { caseOf, cycleId, openSmallOffice, smallOffice } from '../../support/small-office.ts';

let app: App;

const open = async (schemeId?: string) => {
  app = openApp({ now: '2027-01-11T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['scoring'], ...(schemeId === undefined ? {} : { schemeId }) });
};
const training = async (who = 'budi') => (await app.call(getRaterTraining, who, { cycleId })).body;
const take = (answers: readonly TrainingAnswer[], who = 'budi') =>
  app.call(takeRaterTraining, who, { cycleId, body: { answers: [...answers] } });
const agreed = () => agreedAnswers(app, 'arcamanik');
const shifted = (by: number) =>
  agreed().map(({ caseId, behaviours }) => ({
    caseId,
    behaviours: behaviours.map(({ behaviourId, score = 0 }) => ({ behaviourId, score: Math.min(12_000, score + by) })),
  }));

describe('rater training of a scheme that insists on it', () => {
  beforeEach(() => open('arcamanik'));

  it('shows the cases without the agreed answers', async () => {
    const view = await training();
    expect(view).toMatchObject({ standing: 'refused', attempts: [], scale: { from: 0, to: 12_000 } });
    expect(view.cases).toHaveLength(3);
    expect(JSON.stringify(view)).not.toContain('"agreed"');
    expect(view.behaviours.map(({ behaviourId }) => behaviourId)).toContain('disiplin-kerja');
  });

  it('certifies whoever agrees, and then shows the answers', async () => {
    const { status, body } = await take(agreed());
    expect(status).toBe(201);
    expect(body).toMatchObject({ standing: 'certified', certifiedAt: app.now(), attempts: [{ certified: true }] });
    expect(body.attempts[0]?.report).toMatchObject({ leniency: '0/1', distance: '0/1', findings: [] });
    expect(body.cases.every((one) => (one.agreed ?? []).length > 0)).toBe(true);
    expect(await training()).toEqual(body);
  });

  it('names leniency with its cases and keeps the answers hidden', async () => {
    const { body } = await take(shifted(6000));
    expect(body).toMatchObject({ standing: 'refused', attempts: [{ certified: false }] });
    const [finding] = body.attempts[0]?.report.findings ?? [];
    expect(finding).toMatchObject({ tendency: 'lenient', tolerated: '1/10' });
    expect(finding?.caseIds.length).toBeGreaterThan(0);
    expect(body.cases.some((one) => one.agreed !== undefined)).toBe(false);
  });

  it('keeps every attempt until the certificate and takes none after', async () => {
    await take(shifted(6000));
    const { body } = await take(agreed());
    expect(body.attempts.map((one) => one.certified)).toEqual([false, true]);
    const again = await take(agreed());
    expect([again.status, again.problem.code]).toEqual([409, 'task-closed']);
  });

  it('refuses answers that are missing or off the scale', async () => {
    const [first, ...rest] = agreed();
    const missing = await take(rest);
    expect([missing.status, missing.problem.code]).toEqual([422, 'rating-incomplete']);
    const behaviours = first?.behaviours.map(({ behaviourId }) => ({ behaviourId, score: 12_001 })) ?? [];
    const off = await take([{ caseId: first?.caseId ?? '', behaviours }, ...rest]);
    expect([off.status, off.problem.code]).toEqual([422, 'rating-outside-scale']);
    expect((await training()).attempts).toEqual([]);
  });

  it('shows nobody the attempts of another', async () => {
    await take(agreed());
    expect(await training('kepala')).toMatchObject({ standing: 'refused', attempts: [] });
  });
});

const behaviours = [
  { behaviourId: 'disiplin-kerja', score: 10_000 },
  { behaviourId: 'kualitas-pelayanan', score: 6_000 },
  { behaviourId: 'kemampuan-berinovasi', score: 11_000 },
];
const ids = { caseId: caseOf('siti'), segmentId: 's1' };

describe('a rating under a scheme that insists on training', () => {
  beforeEach(async () => {
    await open('arcamanik');
    await withMeasuredYear(app, 'siti');
    await withOrganisationRating(app, 'layanan');
  });

  it('is refused without the certificate, and the proposal says so', async () => {
    const { body } = await app.call(getRatingProposal, 'budi', ids);
    expect(body.training).toBe('refused');
    const answer = await app.call(rateSegment, 'budi', { ...ids, body: { behaviours } });
    expect([answer.status, answer.problem.code]).toEqual([409, 'rater-not-certified']);
  });

  it('is refused with everything else that is wrong with it', async () => {
    const answer = await app.call(rateSegment, 'budi', { ...ids, body: { behaviours: behaviours.slice(1) } });
    expect(answer.problem.errors.map(({ code }) => code)).toEqual(['rater-not-certified', 'rating-incomplete']);
  });

  it('is taken from whoever is certified', async () => {
    await certified(app, 'budi', 'arcamanik');
    expect((await app.call(getRatingProposal, 'budi', ids)).body.training).toBeUndefined();
    const answer = await app.call(rateSegment, 'budi', { ...ids, body: { behaviours } });
    expect(answer.status).toBe(200);
  });
});

/** The small office writes its cases without their counters, by which the list finds the units that have any. */
const counted = async () => {
  for (const { employeeId } of smallOffice.employees) {
    const one = await cases(app.table, app.agencyId).case(caseOf(employeeId));
    if (one) await app.table.transact(saveCase(one, undefined).slice(1));
  }
};

describe('the raters of a cycle', () => {
  beforeEach(async () => {
    await open('arcamanik');
    await counted();
  });

  it('are listed with their certificate and the last tendencies', async () => {
    await certified(app, 'budi', 'arcamanik');
    await take(shifted(6000), 'kepala');
    const { body } = await app.call(listRaterStandings, 'wati', { cycleId, query: {} });
    const byRater = new Map(body.items.map((one) => [one.rater.employeeId, one]));
    expect(byRater.get('budi')).toMatchObject({ people: 2, standing: 'certified', attempts: 1, tendencies: [] });
    const head = byRater.get('kepala');
    expect(head).toMatchObject({ people: 2, standing: 'refused', attempts: 1 });
    expect(head?.tendencies).toContain('lenient');
    expect(byRater.get('budi')?.rater.name).toBe('Budi Contoh');
  });

  it('come a page of people at a time, and none is lost', async () => {
    const people = new Map<string, number>();
    let cursor: string | undefined;
    do {
      const query = { limit: 1, ...(cursor === undefined ? {} : { cursor }) };
      const { body } = await app.call(listRaterStandings, 'wati', { cycleId, query });
      for (const { rater, people: more } of body.items) {
        people.set(rater.employeeId, (people.get(rater.employeeId) ?? 0) + more);
      }
      cursor = body.cursor;
    } while (cursor !== undefined);
    expect(Object.fromEntries(people)).toEqual({ kepala: 2, budi: 2 });
  });

  it('are for HR alone, and a foreign cursor is refused', async () => {
    expect((await app.call(listRaterStandings, 'budi', { cycleId, query: {} })).status).toBe(403);
    const { status } = await app.call(listRaterStandings, 'wati', { cycleId, query: { cursor: 'bukan' } });
    expect(status).toBe(400);
  });
});

describe('rater training where the scheme asks for none', () => {
  beforeEach(() => open());

  it('has no cases, and everybody is free to rate', async () => {
    expect(await training()).toMatchObject({ standing: 'free', cases: [], behaviours: [], attempts: [] });
    expect((await take([])).status).toBe(404);
    await withMeasuredYear(app, 'siti');
    expect((await app.call(getRatingProposal, 'budi', ids)).body.training).toBeUndefined();
  });
});
