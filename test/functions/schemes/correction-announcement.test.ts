import { beforeEach, describe, expect, it } from 'vitest';
import { newCase } from '../../../functions/cycles/new-case.ts';
import { openRegister } from '../../../functions/register.ts';
import { correctSchemeOfCycle } from '../../../functions/schemes/correct-scheme-of-cycle.ts';
import { tellEverybody } from '../../../functions/steps/tell-everybody.ts';
import { saveCase } from '../../../shared/data/cases.ts';
import { cycles, cycleWrites } from '../../../shared/data/cycles.ts';
import { notices } from '../../../shared/data/notices.ts';
import { type App, openApp } from '../../support/app.ts';
import { inboxOf } from '../../support/appraisal.ts';
import { withStaff } from '../../support/large-office.ts';
import { caseOf, cycleId, openSmallOffice, smallOffice } from '../../support/small-office.ts';
import { national, place, schemeDesk } from './scheme-desk.ts';

let app: App;

const everybody = ['kepala', 'wati', 'budi', 'siti', 'joko'];
const input = { cycleId, news: { kind: 'correction', number: 1 } };

const cycle = async () => {
  const found = await cycles(app.table, app.agencyId).cycle(cycleId);
  if (!found) throw new Error('there is no cycle');
  return found;
};

const correct = async (to: { schemeId: string; version: string } = place) => {
  const body = { schemeId: to.schemeId, schemeVersion: to.version, reason: 'Salah ketik.', decree: 'SK 6/2026' };
  return app.call(correctSchemeOfCycle, 'wati', { cycleId, ifMatch: (await cycle()).version, body });
};

const announced = () =>
  app.started.filter(({ machine, name }) => machine === 'tell-everybody' && name.includes('-correction-'));

/** How often each was told of a correction. */
const told = async () => {
  await app.deliver();
  const inboxes = await Promise.all(everybody.map((who) => inboxOf(app, who)));
  return inboxes.map((kinds) => kinds.filter((kind) => kind === 'scheme-corrected').length);
};

beforeEach(async () => {
  app = openApp({ now: '2026-02-03T02:00:00.000Z' });
  await openSmallOffice(app);
  await schemeDesk(app).adopted('2026-01-01');
});

describe('a correction within the year', () => {
  it('starts one machine that tells of it', async () => {
    expect((await correct()).status).toBe(200);
    await app.deliver();
    await app.deliver();
    expect(announced()).toEqual([
      {
        machine: 'tell-everybody',
        name: 'contoh-2026-correction-1',
        input: { agencyId: 'contoh', ...input },
      },
    ]);
  });

  it('starts nothing where nobody has a case yet', async () => {
    await app.table.transact([cycleWrites(app.agencyId).cycle({ ...(await cycle()), status: 'prepared' })]);
    expect((await correct()).status).toBe(200);
    await app.deliver();
    expect(announced()).toEqual([]);
  });

  it('is told to everybody of the year, with a link to the own case', async () => {
    await correct();
    expect(await app.step(tellEverybody, input)).toEqual({});
    expect(await told()).toEqual([1, 1, 1, 1, 1]);
    const { items } = await notices(app.table, app.agencyId).inbox('siti');
    expect(items.find(({ kind }) => kind === 'scheme-corrected')).toMatchObject({
      caseId: caseOf('siti'),
      at: '2026-02-03T02:00:00.000Z',
      facts: { year: 2026 },
    });
  });

  it('is told once, also after a crash', async () => {
    await correct();
    await app.step(tellEverybody, input);
    await app.deliver();
    app.at('2026-02-05T02:00:00.000Z');
    await app.step(tellEverybody, input);
    expect(await told()).toEqual([1, 1, 1, 1, 1]);
  });

  it('is told page by page', async () => {
    const staff = await withStaff(app, 250);
    const ofYear = { cycle: await cycle(), register: await openRegister(app.agencyId, staff, app.deps) };
    const made = smallOffice.employees
      .slice(3, 4)
      .flatMap((siti) => staff.map((employeeId) => newCase({ ...siti, employeeId }, ofYear)));
    for (const one of made) await app.table.transact(saveCase(one, undefined));
    await correct();
    const first = await app.step(tellEverybody, input);
    expect(first.cursor).toEqual(expect.any(String));
    expect(await app.step(tellEverybody, { ...input, ...first })).toEqual({});
    expect(await told()).toEqual([1, 1, 1, 1, 1]);
    expect(await inboxOf(app, 'p250')).toEqual(['scheme-corrected']);
  });

  it('is told again for the next correction', async () => {
    await correct();
    await app.step(tellEverybody, input);
    const [first] = (await cycle()).corrections ?? [];
    if (first === undefined) throw new Error('there is no correction');
    const second = { ...first, from: first.to, to: national, at: '2026-03-03T02:00:00.000Z' };
    const both = { ...(await cycle()), corrections: [first, second] };
    await app.table.transact([cycleWrites(app.agencyId).cycle(both)]);
    await app.step(tellEverybody, { ...input, news: { kind: 'correction', number: 2 } });
    expect(await told()).toEqual([2, 2, 2, 2, 2]);
  });

  it('is not told where there was none', async () => {
    await expect(app.step(tellEverybody, input)).rejects.toThrow('has no correction 1');
  });
});
