import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../shared/contract/parse.ts';
import { limits } from '../../shared/domain/limits.ts';
import type { Indicator, Objective, PlanContent } from '../../shared/domain/targets/plan.ts';

/** Three bytes in UTF-8 for one UTF-16 unit: as large as text gets. */
const widest = (length: number): string => 'ꦲ'.repeat(length);
const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const id = (text: string): string => text.padEnd(limits.identifier, 'x');

const indicator = (index: number): Indicator => ({
  indicatorId: id(`i${index}`),
  name: widest(limits.name),
  aspect: 'quantity',
  unitOfMeasure: widest(limits.unitOfMeasure),
  direction: 'higher',
  formula: 'improvement',
  target: { from: -123456789.123456, to: -123456789.123456 },
  baseline: -123456789.123456,
  weight: 10_000,
  cap: 100_000,
  accumulation: 'mean',
  method: widest(limits.line),
});

const objective = (index: number): Objective => ({
  objectiveId: id(`o${index}`),
  kind: 'additional',
  text: widest(limits.line),
  weight: 10_000,
  derivedFrom: { caseId: id('c'), segmentId: id('s'), objectiveId: id('o') },
  indicators: many(limits.plan.indicators, indicator),
});

const lines = many(limits.plan.annexLines, () => widest(limits.line));

const largest: PlanContent = {
  objectives: many(limits.plan.objectives, objective),
  expectations: Object.fromEntries(many(limits.plan.expectations, (index) => [id(`b${index}`), widest(limits.line)])),
  annex: { resources: lines, accountability: lines, consequences: lines },
};

const save = (body: unknown) =>
  parseRequest('saveTargets', {
    params: { caseId: 'c', segmentId: 's' },
    query: {},
    headers: { 'if-match': '"0"', 'idempotency-key': 'k' },
    body,
  });

describe('the largest plan', () => {
  it('is accepted, and one objective more is not', () => {
    expect(save(largest).ok).toBe(true);
    expect(save({ ...largest, objectives: [...largest.objectives, objective(99)] })).toMatchObject({
      refusals: [{ field: '/objectives', facts: { expected: '<=15', received: 16 } }],
    });
  });

  it('fits an item of the table together with what it replaces', () => {
    const comments = many(limits.plan.comments, () => ({
      objectiveId: id('o'),
      indicatorId: id('i'),
      text: widest(limits.line),
    }));
    const revisionReason = widest(limits.paragraph);
    const stored = JSON.stringify({ ...largest, comments, revisionReason, inForce: largest });
    expect(Buffer.byteLength(stored)).toBeLessThan(400 * 1024);
  });

  it('refuses an expectation too many', () => {
    const expectations = { ...largest.expectations, another: 'x' };
    expect(save({ ...largest, expectations })).toMatchObject({
      refusals: [{ code: 'invalid-field', field: '/expectations', facts: { expected: '<=10' } }],
    });
  });
});
