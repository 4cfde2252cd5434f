import { beforeEach, describe, expect, it } from 'vitest';
import { rateOrganisation } from '../../../functions/cycles/rate-organisation.ts';
import { cases, saveCase } from '../../../shared/data/cases.ts';
import { cycles } from '../../../shared/data/cycles.ts';
import { type App, openApp } from '../../support/app.ts';
import { fileOf } from '../../support/appraisal.ts';
import { cycleId, openSmallOffice } from '../../support/small-office.ts';
import { wholeTable } from '../../support/whole-table.ts';

let app: App;

const rates = (predicate: string, rest: { reason?: string; as?: string; unitId?: string } = {}) => {
  const { reason = '', as = 'kepala', unitId = 'layanan' } = rest;
  return app.call(rateOrganisation, as, { cycleId, unitId, body: { predicate: predicate as 'baik', reason } });
};

const rateSiti = async (): Promise<void> => {
  const { case: one } = await fileOf(app, 'siti');
  await app.table.transact([...saveCase({ ...one, stage: 'rated' }, one)]);
};

beforeEach(async () => {
  app = openApp({ now: '2027-01-11T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['scoring'] });
});

describe('the rating of a unit', () => {
  it('is set by the leader above', async () => {
    expect(await rates('baik')).toMatchObject({
      status: 200,
      body: { predicate: 'baik', ratedBy: 'kepala', version: 1 },
    });
    expect(await cycles(app.table, app.agencyId).organisationRating(cycleId, 'layanan')).toMatchObject({
      predicate: 'baik',
    });
  });

  it('may change without a reason until somebody is rated by it', async () => {
    await rates('baik');
    expect(await rates('istimewa')).toMatchObject({ status: 200, body: { predicate: 'istimewa', version: 2 } });
  });

  it('needs a reason to change afterwards', async () => {
    await rates('baik');
    await rateSiti();
    expect((await cases(app.table, app.agencyId).ofUnit(cycleId, 'layanan', { stage: 'rated' })).items).toHaveLength(1);
    const before = wholeTable(app);
    const { status, problem } = await rates('istimewa');
    expect([status, problem.errors[0]?.code, problem.errors[0]?.field]).toEqual([422, 'reason-missing', '/reason']);
    expect(wholeTable(app)).toEqual(before);
    expect(await rates('istimewa', { reason: 'Data IKM terbaru.' })).toMatchObject({ status: 200 });
  });

  it.each([
    ['by its own head', 'baik', { as: 'budi' }, [403, 'own-rating']],
    ['by one of its people', 'baik', { as: 'siti' }, [403, 'not-allowed']],
    ['of a unit that the agency does not have', 'baik', { as: 'wati', unitId: 'entah' }, [404, 'not-found']],
    ['outside the scale', 'luar-biasa', {}, [400, 'invalid-field']],
  ])('is refused %s, and nothing changes', async (_, predicate, rest, expected) => {
    const before = wholeTable(app);
    const { status, problem } = await rates(predicate, rest);
    expect([status, problem.code]).toEqual(expected);
    expect(wholeTable(app)).toEqual(before);
  });
});
