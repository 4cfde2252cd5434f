import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedRevisions, decideRevision, type Evaluation } from '../../../shared/domain/evaluation/evaluation.ts';
import { evaluationReport } from '../../../shared/domain/evaluation/evaluation-report.ts';
import { proposedRevisions } from '../../../shared/domain/evaluation/proposed-revisions.ts';
import { tallyTogether } from '../../../shared/domain/evaluation/year-tally.ts';

const behaviours = ['akuntabel', 'loyal'] as const;
const report = (tally: Record<string, number>) => evaluationReport(tally, behaviours);
const kinds = (tally: Record<string, number>) =>
  proposedRevisions(report(tally), undefined).map(({ proposalId }) => proposalId);

/** Enough plans, with everything covered. */
const covered = {
  plans: 40,
  'aspect:quantity': 40,
  'aspect:quality': 30,
  'aspect:time': 25,
  'aspect:cost': 20,
  'expected:akuntabel': 40,
  'expected:loyal': 21,
};

describe('what a year says about its own scheme', () => {
  it('is nothing where nothing is wrong', () => {
    expect(kinds(covered)).toEqual([]);
  });

  it('is that few plans have an aspect', () => {
    expect(kinds({ ...covered, 'aspect:cost': 19 })).toEqual(['aspect-uncovered~cost']);
  });

  it('is nothing from a handful of plans', () => {
    expect(kinds({ plans: 19, 'aspect:quantity': 19 })).toEqual([]);
  });

  it('is that everybody gets the same level', () => {
    const levels = { 'behaviour:loyal:meets': 38, 'behaviour:loyal:above': 2, 'behaviour:akuntabel:meets': 37 };
    const tally = { ...covered, ...levels, 'behaviour:akuntabel:below': 3 };
    expect(report(tally).discrimination.map(({ id, isFlat }) => [id, isFlat])).toEqual([
      ['akuntabel', false],
      ['loyal', true],
    ]);
    expect(kinds(tally)).toEqual(['levels-flat~loyal']);
  });

  it('is that many indicators have no value', () => {
    expect(kinds({ ...covered, indicators: 100, 'indicator-missing': 10 })).toEqual([]);
    expect(kinds({ ...covered, indicators: 100, 'indicator-missing': 11 })).toEqual(['data-missing']);
  });

  it('is which step appeals are upheld on', () => {
    const appeals = { 'appeal:matrix': 7, 'appeal-decided:matrix': 6, 'appeal-changed:matrix': 2 };
    expect(proposedRevisions(report({ ...covered, ...appeals }), undefined)).toEqual([
      {
        proposalId: 'appeals-upheld~matrix',
        kind: 'appeals-upheld',
        place: '/matrix',
        about: 'matrix',
        evidence: { part: 2, of: 6 },
      },
    ]);
  });

  it('is that raters agree little beyond chance', () => {
    const raters = { 'raters:meets:meets': 10, 'raters:meets:above': 10, 'raters:above:meets': 10 };
    expect(report(raters).raters).toMatchObject({ pairs: 30, equal: 10 });
    expect(kinds({ ...covered, ...raters })).toEqual(['raters-disagree']);
  });
});

describe('the fairness by group', () => {
  const year = (men: readonly [number, number], women: readonly [number, number]) => ({
    rated: men[1] + women[1],
    'group:sex:male': men[1],
    'good:sex:male': men[0],
    'group:sex:female': women[1],
    'good:sex:female': women[0],
  });

  it('is a difference with its interval, and notable only at 99 %', () => {
    // Newcombe’s example: 56 of 70 and 48 of 80 differ by 0.2, from 0.0524 to 0.3339 at 95 %.
    const [female, male] = report(year([56, 70], [48, 80])).fairness;
    expect([female?.group, male?.group]).toEqual(['female', 'male']);
    expect(male?.difference?.low).toBeCloseTo(0.0524, 4);
    expect(male?.difference?.high).toBeCloseTo(0.3339, 4);
    expect(male?.isNotable).toBe(true);
    expect(report(year([60, 70], [65, 80])).fairness.some(({ isNotable }) => isNotable)).toBe(false);
  });

  it('tells of no group below ten, nor what it follows from', () => {
    const told = report({ ...year([50, 60], [4, 9]) }).fairness;
    expect(told).toEqual([]);
  });

  it('names the group that fares worse', () => {
    expect(kinds(year([90, 100], [40, 100]))).toEqual(['group-gap~sex~female']);
  });

  it('tells small groups when together they are large enough', () => {
    const tally = { rated: 30, 'group:age:a': 12, 'group:age:b': 9, 'group:age:c': 9 };
    expect(report(tally).fairness.map(({ group }) => group)).toEqual(['a']);
  });
});

describe('tallies', () => {
  const tally = fc.dictionary(fc.constantFrom('people', 'rated', 'group:sex:male'), fc.nat(1_000));

  it('come to the same in whatever order pages are counted', () => {
    fc.assert(
      fc.property(tally, tally, tally, (a, b, c) => {
        expect(tallyTogether(tallyTogether(a, b), c)).toEqual(tallyTogether(tallyTogether(c, a), b));
      }),
    );
  });
});

describe('a decision about a proposal', () => {
  const proposals = proposedRevisions(report({ ...covered, 'aspect:cost': 1 }), undefined);
  const evaluation: Evaluation = {
    evaluationId: 'e1',
    cycleId: '2026',
    schemeId: 's',
    schemeVersion: '1.0.0',
    startedBy: 'wati',
    startedAt: '2027-03-01T02:00:00.000Z',
    finishedAt: '2027-03-01T02:00:01.000Z',
    of: 40,
    pages: 1,
    tally: {},
    decisions: [],
    version: 1,
  };
  const decision = {
    proposalId: 'aspect-uncovered~cost',
    accepted: true,
    reason: 'Biaya perlu terlihat.',
    by: 'wati',
    at: '2027-03-02T02:00:00.000Z',
  };

  it('opens the next draft with what was accepted, and why', () => {
    const decided = decideRevision(evaluation, decision, proposals);
    expect(decided.ok && acceptedRevisions(decided.value, proposals)).toEqual([
      { ...proposals[0], reason: 'Biaya perlu terlihat.' },
    ]);
  });

  it('can be taken back', () => {
    const decisions = [decision, { ...decision, accepted: false, reason: 'Tidak ada belanja di unit ini.' }];
    expect(acceptedRevisions({ decisions }, proposals)).toEqual([]);
  });

  it('needs a reason, a proposal and a finished evaluation', () => {
    const codes = (...[one, other]: Parameters<typeof decideRevision>) => {
      const decided = decideRevision(one, other, proposals);
      return decided.ok ? [] : decided.refusals.map(({ code }) => code);
    };
    const { finishedAt: _, ...running } = evaluation;
    expect(codes(evaluation, { ...decision, reason: ' ' }, proposals)).toEqual(['reason-missing']);
    expect(codes(evaluation, { ...decision, proposalId: 'x' }, proposals)).toEqual(['not-found']);
    expect(codes(running, decision, proposals)).toEqual(['evaluation-running']);
  });
});
