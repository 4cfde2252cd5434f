import { describe, expect, it } from 'vitest';
import { planContent } from '../../local/demo/office-plans.ts';
import { planAttainment } from '../../shared/domain/measurements/attainment.ts';
import { proposeBehaviour, proposeResults } from '../../shared/domain/scoring/proposal.ts';
import { idOf, office, scheme } from './office.ts';

const indicatorIds = (employeeId: string, segment: number) =>
  office.plans
    .filter((plan) => plan.employeeId === employeeId && plan.segment === segment)
    .flatMap(({ objectives }) => objectives.flatMap(({ indicators }) => indicators.map((one) => one.indicatorId)));

const actualsOf = (employeeId: string, segment: number) =>
  office.actuals
    .filter((month) => month.employeeId === employeeId && month.segment === segment)
    .flatMap(({ actuals }) => actuals);

const proposedFor = (login: string, segment = 1) => {
  const plan = office.plans.find((one) => one.employeeId === idOf(login) && one.segment === segment);
  if (plan === undefined) return undefined;
  const content = planContent(plan, () => ({ caseId: 'case', segmentId: 'segment' }));
  const { objectives } = planAttainment(content, actualsOf(idOf(login), segment), { scheme });
  return proposeResults(objectives, scheme.levelThresholds).level;
};

const judgementOf = (login: string) => office.judgements.find(({ employeeId }) => employeeId === idOf(login));

describe('the actuals of the year', () => {
  it.each(office.plans.map(({ employeeId, segment }) => [employeeId, segment] as const))(
    'measure every indicator of %s, part %i',
    (employeeId, segment) => {
      const measured = new Set(actualsOf(employeeId, segment).map(({ indicatorId }) => indicatorId));
      expect([...measured].sort()).toEqual([...indicatorIds(employeeId, segment)].sort());
    },
  );

  it('lie in months of the year', () => {
    const months = new Set(office.actuals.map(({ month }) => month));
    expect([...months].sort()).toEqual(Array.from({ length: 12 }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}`));
  });

  it('have one value an indicator and month', () => {
    const keys = office.actuals.flatMap(({ actuals }) => actuals.map((one) => `${one.indicatorId} ${one.month}`));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('name their source', () => {
    expect(office.actuals.every(({ actuals }) => actuals.every(({ source }) => source !== ''))).toBe(true);
  });

  it('follow the transferred person to the new plan', () => {
    const months = (segment: number) => [...new Set(actualsOf(idOf('rina'), segment).map(({ month }) => month))].sort();
    expect(months(1).at(-1)).toBe('2026-06');
    expect(months(2)[0]).toBe('2026-07');
  });
});

describe('the results that the year proposes', () => {
  it.each([
    ['andi', 'above'],
    ['gita', 'above'],
    ['bayu', 'meets'],
    ['kartika', 'meets'],
    ['yanti', 'meets'],
    ['dimas', 'meets'],
    ['zaki', 'below'],
  ])('for %s are %s', (login, level) => {
    expect(proposedFor(login)).toBe(level);
  });

  it('for everybody else are at least met', () => {
    const logins = office.accounts.map(({ login }) => login).filter((login) => login !== 'zaki');
    expect(logins.filter((login) => proposedFor(login) === 'below')).toEqual([]);
  });

  it('for the transferred person are met in both parts', () => {
    expect([proposedFor('rina', 1), proposedFor('rina', 2)]).toEqual(['meets', 'meets']);
  });
});

describe('the judgements', () => {
  it('are one for everybody, with seven behaviours a part', () => {
    expect(office.judgements).toHaveLength(48);
    for (const { ratings } of office.judgements)
      for (const { behaviours } of ratings)
        expect(behaviours.map(({ behaviourId }) => behaviourId)).toEqual(
          scheme.behaviours.map(({ behaviourId }) => behaviourId),
        );
  });

  it('give a reason wherever they differ from the proposal', () => {
    const departing = office.accounts
      .map(({ login }) => ({ login, rating: judgementOf(login)?.ratings[0] }))
      .filter(({ login, rating }) => rating?.resultsLevel && rating.resultsLevel !== proposedFor(login));
    expect(departing.map(({ login }) => login)).toEqual(['kartika']);
    expect(departing.every(({ rating }) => rating?.overrideReason)).toBe(true);
  });

  it('find two people excellent in results and behaviour', () => {
    const excellent = office.judgements.filter(
      ({ ratings }) => ratings[0]?.resultsLevel === 'above' && proposeBehaviour(ratings[0].behaviours) === 'above',
    );
    expect(excellent.map(({ employeeId }) => employeeId)).toEqual([idOf('andi'), idOf('gita')]);
    expect(excellent.every(({ selfAssessment }) => selfAssessment.innovation)).toBe(true);
  });

  it('find one behaviour weak, the service of one person', () => {
    const weak = office.judgements.flatMap(({ employeeId, ratings }) =>
      ratings.flatMap(({ behaviours }) =>
        behaviours.filter(({ level }) => level === 'below').map(({ behaviourId }) => [employeeId, behaviourId]),
      ),
    );
    expect(weak).toEqual([[idOf('bayu'), 'berorientasi-pelayanan']]);
  });

  it('know a cause for every indicator', () => {
    for (const { employeeId, causes } of office.judgements)
      expect(Object.keys(causes)).toEqual(expect.arrayContaining(indicatorIds(employeeId, 1)));
  });

  it.each([
    ['teguh', 'gain-siswa', 'data'],
    ['zaki', 'laporan-waktu', 'process'],
    ['zaki', 'dapodik-akurat', 'competency'],
    ['doni', 'menit-tunggu', 'resources'],
    ['bayu', 'nilai-kepuasan', 'conduct'],
    ['ferry', 'rumah', 'external'],
  ])('of %s name for %s the cause: %s', (login, key, cause) => {
    expect(judgementOf(login)?.causes[`${idOf(login)}-${key}`]?.cause).toBe(cause);
  });

  it('name only indicators and units that exist', () => {
    const units = office.units.map(({ unitId }) => unitId).sort();
    expect(Object.keys(office.organisation).sort()).toEqual(units);
    const objectiveIds = office.plans.flatMap(({ objectives }) => objectives.map(({ objectiveId }) => objectiveId));
    expect(office.checkIns.filter(({ objectiveId }) => !objectiveIds.includes(objectiveId))).toEqual([]);
  });

  it('hold one appeal that is upheld and one that is not', () => {
    expect(office.appeals.map(({ employeeId, decision }) => [employeeId, decision.verdict])).toEqual([
      [idOf('kartika'), 'changed'],
      [idOf('yanti'), 'unchanged'],
    ]);
  });

  it('leave one person without a rating in time', () => {
    const silent = office.judgements.filter(({ silentSupervisorId }) => silentSupervisorId !== undefined);
    expect(silent.map(({ employeeId, silentSupervisorId }) => [employeeId, silentSupervisorId])).toEqual([
      [idOf('dimas'), idOf('agus')],
    ]);
  });
});
