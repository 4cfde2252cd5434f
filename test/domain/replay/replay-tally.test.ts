import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../shared/domain/replay/replay-group.ts';
import {
  emptyTally,
  summaryOf,
  type TalliedCase,
  talliedTogether,
  tallyOf,
} from '../../../shared/domain/replay/replay-tally.ts';
import { predicates } from '../../../shared/domain/schemes/scheme.ts';

const groups = { unit: 'u1', grade: 'III', age: '30-39', sex: 'female' };
const one = (overrides: Partial<TalliedCase> = {}): TalliedCase => ({
  groups,
  notes: [],
  outcome: { before: 'baik', after: 'baik', followUps: { before: [], after: [] } },
  ...overrides,
});

const someCase: fc.Arbitrary<TalliedCase> = fc
  .record({
    unit: fc.constantFrom('u1', 'u2', 'u3'),
    sex: fc.constantFrom('male', 'female'),
    before: fc.constantFrom(...predicates),
    after: fc.constantFrom(...predicates),
    kinds: fc.array(fc.constantFrom('training' as const, 'reward' as const), { maxLength: 3 }),
    comparable: fc.boolean(),
  })
  .map(({ unit, sex, before, after, kinds, comparable }) => ({
    groups: { ...groups, unit, sex },
    notes: comparable ? [] : ['behaviours-replaced'],
    ...(comparable
      ? { outcome: { before, after, followUps: { before: [], after: kinds.map((kind) => ({ kind })) } } }
      : {}),
  }));

describe('the tally of a replay', () => {
  it('is the same however the people are parted into pages', () => {
    fc.assert(
      fc.property(fc.array(someCase, { maxLength: 30 }), fc.nat({ max: 30 }), (cases, at) => {
        const parts = [cases.slice(0, at), cases.slice(at)].map(tallyOf);
        expect(parts.reduce(talliedTogether, emptyTally)).toEqual(talliedTogether(emptyTally, tallyOf(cases)));
      }),
    );
  });

  it('counts in each cut everybody who can be compared', () => {
    fc.assert(
      fc.property(fc.array(someCase, { maxLength: 30 }), (cases) => {
        const { groups: cuts, moves, people, notComparable } = tallyOf(cases);
        const compared = summaryOf(moves).compared;
        expect(compared).toBe(people - notComparable);
        for (const cut of Object.values(cuts)) {
          const inGroups = Object.values(cut).reduce((sum, group) => sum + summaryOf(group).compared, 0);
          expect(inGroups).toBe(compared);
        }
      }),
    );
  });

  it('tells who rises, falls and stays', () => {
    const up = { before: 'baik', after: 'sangat-baik', followUps: { before: [], after: [] } } as const;
    const down = { before: 'baik', after: 'kurang', followUps: { before: [], after: [] } } as const;
    const { moves } = tallyOf([one(), one({ outcome: up }), one({ outcome: down }), one({ outcome: down })]);
    expect(summaryOf(moves)).toMatchObject({ compared: 4, same: 1, better: 1, worse: 2 });
    expect(summaryOf(moves).before).toMatchObject({ baik: 4, kurang: 0 });
    expect(summaryOf(moves).after).toMatchObject({ baik: 1, 'sangat-baik': 1, kurang: 2 });
  });

  it('counts rewards and trainings before and after', () => {
    const followUps = { before: [{ kind: 'training' }], after: [{ kind: 'reward' }, { kind: 'training' }] } as const;
    const tally = tallyOf([one({ outcome: { before: 'baik', after: 'baik', followUps } }), one()]);
    expect(tally.followUps).toEqual({ reward: { before: 0, after: 1 }, training: { before: 1, after: 1 } });
  });

  it('leaves out who has nothing to compare, and counts them', () => {
    const { outcome: _none, ...bare } = one();
    expect(tallyOf([bare, one()])).toMatchObject({ people: 2, notComparable: 1, moves: { 'baik>baik': 1 } });
  });
});

describe('the groups of a person', () => {
  const person = { unitId: 'u1', rank: 'III/c', employment: 'PNS', nip: '198609262015051001' } as const;

  it('are the unit, the golongan, the age and the sex', () => {
    expect(groupsOf(person, 2026)).toEqual({ unit: 'u1', grade: 'III', age: '40-49', sex: 'male' });
  });

  it('keep the golongan of a PPPK apart', () => {
    const pppk = { ...person, rank: 'IX', employment: 'PPPK', nip: '199909262023212001' } as const;
    expect(groupsOf(pppk, 2026)).toEqual({ unit: 'u1', grade: 'PPPK IX', age: 'under-30', sex: 'female' });
  });

  it('are unknown where the personnel file does not say', () => {
    expect(groupsOf({ ...person, rank: '', nip: '123' }, 2026)).toMatchObject({ grade: 'unknown', age: 'unknown' });
  });
});
