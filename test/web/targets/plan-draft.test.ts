import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/domain/targets/plan.ts';
import { type Draft, draftKey, openingOf } from '../../../web/targets/plan-draft.ts';
import { objectiveOf, planOf } from './a-plan.ts';

const base = planOf(objectiveOf('a'));
const typed = planOf(objectiveOf('a', { text: 'Diketik' }));
const savedAt = '2026-01-06T02:00:00.000Z';

const serverPlan = (content = base, version = 3): Plan => ({
  ...content,
  caseId: 'k-1',
  segmentId: 's-1',
  employeeId: 'e-1',
  status: 'draft',
  revision: 0,
  comments: [],
  version,
});

const draft = (fields: Partial<Draft> = {}): Draft => ({ content: typed, base, baseVersion: 3, savedAt, ...fields });

describe('the form of a plan', () => {
  it('opens with what the server has', () => {
    expect(openingOf(serverPlan(), undefined)).toEqual({ kind: 'server', content: base });
  });

  it('opens with what was typed on this device', () => {
    expect(openingOf(serverPlan(), draft())).toEqual({ kind: 'draft', content: typed, savedAt });
  });

  it('forgets a draft that says the same as the server', () => {
    expect(openingOf(serverPlan(typed, 4), draft()).kind).toBe('server');
  });

  it('keeps the draft when only the version changed', () => {
    expect(openingOf(serverPlan(base, 5), draft()).kind).toBe('draft');
  });

  it('compares a draft with a newer version', () => {
    const theirs = planOf(objectiveOf('a', { text: 'Dari tempat lain' }));
    const opening = openingOf(serverPlan(theirs, 4), draft());
    expect(opening).toMatchObject({
      kind: 'merge',
      merge: { differences: [{ mine: 'Diketik', theirs: 'Dari tempat lain' }] },
    });
  });
});

describe('a draft', () => {
  it('is kept apart for each person', () => {
    const plan = { caseId: 'k-1', segmentId: 's-1' };
    expect(draftKey('e-1', plan)).not.toBe(draftKey('e-2', plan));
  });
});
