import { beforeEach, describe, expect, it } from 'vitest';
import type { Schemes } from '../../../functions/dependencies.ts';
import { acknowledgeScheme } from '../../../functions/socialisation/acknowledge-scheme.ts';
import { answerWorry } from '../../../functions/socialisation/answer-worry.ts';
import { checkMyScheme } from '../../../functions/socialisation/check-my-scheme.ts';
import { excuseFromScheme } from '../../../functions/socialisation/excuse-from-scheme.ts';
import { getMyScheme } from '../../../functions/socialisation/get-my-scheme.ts';
import { getUnitSocialisation } from '../../../functions/socialisation/get-unit-socialisation.ts';
import { listSocialisation } from '../../../functions/socialisation/list-socialisation.ts';
import { listWorries } from '../../../functions/socialisation/list-worries.ts';
import { raiseWorry } from '../../../functions/socialisation/raise-worry.ts';
import { remindSocialisation } from '../../../functions/socialisation/remind-socialisation.ts';
import { saveTargets } from '../../../functions/targets/save-targets.ts';
import { submitTargets } from '../../../functions/targets/submit-targets.ts';
import { cases } from '../../../shared/data/cases.ts';
import { addedTogether, countCase } from '../../../shared/data/counts.ts';
import { cycles, cycleWrites } from '../../../shared/data/cycles.ts';
import { builtInSchemes } from '../../../shared/data/schemes.ts';
import { type App, openApp } from '../../support/app.ts';
import { aPlanContent, caseOf, cycleId, openSmallOffice, smallOffice } from '../../support/small-office.ts';
import { wholeTable } from '../../support/whole-table.ts';

let app: App;

/** The answers of `data/schemes/arcamanik.json` by hand. */
let right: readonly { readonly questionId: string; readonly option: number }[];

/** The shipped packs, and version 1.0.1 of each: a correction that changes nothing but the number. */
const schemes: Schemes = {
  ...builtInSchemes,
  find: (schemeId, version) => {
    const shipped = builtInSchemes.find(schemeId, '1.0.0');
    return version === '1.0.1' && shipped ? { ...shipped, version } : builtInSchemes.find(schemeId, version);
  },
};

const open = async (schemeId = 'arcamanik') => {
  app = openApp({ schemes });
  const { scheme } = await openSmallOffice(app, { schemeId });
  right = (scheme.socialisation?.questions ?? []).map(({ questionId, right: option }) => ({ questionId, option }));
  const everyone = smallOffice.employees.map(({ employeeId }) => caseOf(employeeId));
  const stored = await cases(app.table, app.agencyId).several(everyone);
  await app.table.transact(addedTogether(stored.flatMap((one) => countCase(one, undefined))));
};

const acknowledge = (who: string, answers = right) =>
  app.call(acknowledgeScheme, who, { cycleId, body: { schemeVersion: '1.0.0', answers: [...answers] } });

const submit = async (who: string) => {
  const ids = { caseId: caseOf(who), segmentId: 's1' };
  const saved = await app.call(saveTargets, who, { ...ids, body: aPlanContent(), ifMatch: 0 });
  return app.call(submitTargets, who, { ...ids, ifMatch: saved.etag });
};

const unit = { cycleId, unitId: 'layanan' };

describe('the scheme as it applies to a person', () => {
  beforeEach(() => open());

  it('shows own place, supervisor, dates and questions without answers', async () => {
    const { body } = await app.call(getMyScheme, 'siti', { cycleId });
    expect(body).toMatchObject({
      person: { name: 'Siti Contoh', unit: { name: 'Bidang Layanan' } },
      supervisor: { name: 'Budi Contoh' },
      cycle: { phases: { planning: { status: 'open' } } },
      scheme: { schemeId: 'arcamanik' },
      demanded: 8_000,
      unit: { people: 3, acknowledged: 0, needed: 3, isOpen: false },
    });
    expect(body.known).toBeUndefined();
    expect(body.questions).toHaveLength(4);
    expect(JSON.stringify(body)).not.toMatch(/"(right|agreed)":/);
  });

  it('says from which value each indicator meets and exceeds expectation', async () => {
    const ids = { caseId: caseOf('siti'), segmentId: 's1' };
    await app.call(saveTargets, 'siti', { ...ids, body: aPlanContent(), ifMatch: 0 });
    const { body } = await app.call(getMyScheme, 'siti', { cycleId });
    expect(body.plan?.objectives).toHaveLength(1);
    expect(body.levels.map(({ indicatorId, meets }) => [indicatorId, meets.kind])).toEqual([
      ['i1', 'at-most'],
      ['i2', 'at-least'],
    ]);
  });

  it('is for whoever has a year in the cycle only', async () => {
    expect((await app.call(getMyScheme, 'siti', { cycleId: '2020' })).problem.code).toBe('not-found');
  });
});

describe('the check', () => {
  beforeEach(() => open());

  it('grades at once, keeps nothing, and may be repeated', async () => {
    const before = wholeTable(app);
    const wrong = await app.call(checkMyScheme, 'siti', { cycleId, body: { answers: [] } });
    expect(wrong.body).toMatchObject({ passed: false });
    expect(wrong.body.answers).toHaveLength(4);
    expect((await app.call(checkMyScheme, 'siti', { cycleId, body: { answers: [...right] } })).body.passed).toBe(true);
    expect(wholeTable(app)).toEqual(before);
  });

  it('has to be passed to acknowledge', async () => {
    const refused = await acknowledge('siti', right.slice(1));
    expect(refused.problem.errors).toMatchObject([{ code: 'scheme-check-failed', facts: { wrong: 1 } }]);
    const { body } = await acknowledge('siti');
    expect(body).toMatchObject({ known: { as: 'acknowledged', at: app.now(), isCurrent: true } });
    expect(body.unit).toMatchObject({ acknowledged: 1, needed: 3, share: 3_333 });
  });

  it('counts a person once, however often they acknowledge', async () => {
    await acknowledge('siti');
    await acknowledge('siti');
    expect((await app.call(getMyScheme, 'siti', { cycleId })).body.unit.acknowledged).toBe(1);
  });

  it('is asked again after a correction, which closes nothing', async () => {
    for (const who of ['siti', 'joko', 'budi']) await acknowledge(who);
    const cycle = await cycles(app.table, app.agencyId).cycle(cycleId);
    if (!cycle) throw new Error('no cycle');
    await app.table.transact([cycleWrites(app.agencyId).cycle({ ...cycle, schemeVersion: '1.0.1' })]);
    const { body } = await app.call(getMyScheme, 'siti', { cycleId });
    expect(body).toMatchObject({
      known: { version: '1.0.0', isCurrent: false },
      unit: { acknowledged: 3, isOpen: true },
    });
    const { body: listed } = await app.call(listSocialisation, 'wati', { cycleId });
    expect(listed.units.map(({ current }) => current)).toEqual([0, 0]);
  });
});

describe('planning of a unit', () => {
  it('waits until the share of the pack has acknowledged', async () => {
    await open();
    const early = await submit('siti');
    expect(early.problem.errors).toMatchObject([
      { code: 'scheme-not-understood', facts: { unitName: 'Bidang Layanan', share: 0, demanded: 8_000, lacking: 3 } },
    ]);
    expect(early.status).toBe(409);
    for (const who of ['siti', 'joko', 'budi']) await acknowledge(who);
    const ids = { caseId: caseOf('siti'), segmentId: 's1' };
    expect((await app.call(submitTargets, 'siti', { ...ids, ifMatch: 1 })).body.status).toBe('submitted');
  });

  it('waits for nobody whom HR excused with a reason', async () => {
    await open();
    await acknowledge('siti');
    await acknowledge('joko');
    const caseId = caseOf('budi');
    const nothing = await app.call(excuseFromScheme, 'wati', { caseId, body: { reason: ' ' } });
    expect(nothing.problem.errors).toMatchObject([{ code: 'reason-missing' }]);
    const excused = await app.call(excuseFromScheme, 'wati', { caseId, body: { reason: 'Cuti besar' } });
    expect(excused.body).toMatchObject({ person: { name: 'Budi Contoh' }, known: { as: 'excused' } });
    expect((await submit('siti')).body.status).toBe('submitted');
  });

  it('waits for nobody where the pack demands no share', async () => {
    await open('permenpanrb-6-2022');
    expect((await app.call(getMyScheme, 'siti', { cycleId })).body).toMatchObject({
      unit: { needed: 0, isOpen: true },
    });
    expect((await submit('siti')).body.status).toBe('submitted');
  });
});

describe('who is missing', () => {
  beforeEach(() => open());

  it('is counted by unit for HR', async () => {
    await acknowledge('siti');
    const { body } = await app.call(listSocialisation, 'wati', { cycleId });
    expect(body).toMatchObject({ schemeVersion: '1.0.0', demanded: 8_000 });
    expect(
      body.units.map(({ unit: { unitId }, progress, current }) => [unitId, progress.acknowledged, current]),
    ).toEqual([
      ['dinas', 0, 0],
      ['layanan', 1, 1],
    ]);
  });

  it('is named to HR and to the head of the unit', async () => {
    await acknowledge('siti');
    const { body } = await app.call(getUnitSocialisation, 'budi', { ...unit, query: {} });
    expect(body.items.map(({ person }) => person.name).sort()).toEqual(['Budi Contoh', 'Joko Contoh']);
    expect((await app.call(getUnitSocialisation, 'siti', { ...unit, query: {} })).problem.code).toBe('not-allowed');
  });

  it('is reminded by a button', async () => {
    await acknowledge('siti');
    expect((await app.call(remindSocialisation, 'budi', unit)).body).toEqual({ reminded: 2 });
    await app.deliver();
    const told = wholeTable(app).filter((item) => /~scheme-to-learn~/.test(JSON.stringify(item)));
    expect(JSON.stringify(told)).toContain('joko');
    expect(JSON.stringify(told)).not.toContain('siti');
  });
});

describe('a worry', () => {
  beforeEach(() => open());

  it('is answered by a leader, and then read by everybody', async () => {
    await app.call(raiseWorry, 'siti', { cycleId, body: { text: 'Apakah nilai rekan memengaruhi gaji?' } });
    expect((await app.call(listWorries, 'joko', { cycleId, query: {} })).body.items).toEqual([]);
    const [worry] = (await app.call(listWorries, 'budi', { cycleId, query: {} })).body.items;
    if (!worry) throw new Error('no worry');
    const at = { cycleId, worryId: worry.worryId, body: { text: 'Tidak.' } };
    expect((await app.call(answerWorry, 'joko', at)).problem.code).toBe('not-allowed');
    await app.call(answerWorry, 'kepala', at);
    const { body } = await app.call(listWorries, 'joko', { cycleId, query: {} });
    expect(body.items).toMatchObject([
      { text: 'Apakah nilai rekan memengaruhi gaji?', answer: { text: 'Tidak.', by: { name: 'Kepala Contoh' } } },
    ]);
  });

  it('leaves nowhere whose it is', async () => {
    await app.call(raiseWorry, 'siti', { cycleId, body: { text: 'Khawatir sekali' } });
    const told = wholeTable(app).map((item) => JSON.stringify(item));
    const itself = told.filter((item) => item.includes('Khawatir sekali'));
    expect(itself).toHaveLength(1);
    expect(itself[0]).not.toMatch(/siti|20\d\d-\d\d-\d\dT/);
    expect(told.filter((item) => item.includes('worries-2026')).join()).not.toContain('siti');
  });
});
