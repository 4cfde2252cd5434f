import { describe, expect, it } from 'vitest';
import type { Indicator, PlanContent } from '../../../shared/domain/targets/plan.ts';
import { planRefusals } from '../../../shared/domain/targets/plan-rules.ts';
import { aContent, anIndicator, anObjective } from '../a-plan.ts';
import { matrixScheme, weightedScheme } from '../packs.ts';

const facts = { scheme: matrixScheme, supervisorObjectives: [] };
const found = (content: PlanContent, by: Parameters<typeof planRefusals>[1] = facts) =>
  planRefusals(content, by).map(({ code, field }) => `${code} ${field}`);
const withIndicator = (changes: Partial<Indicator>) =>
  found(aContent(anObjective({ indicators: [anIndicator(changes)] })));

const at = '/objectives/0/indicators/0';

describe('a plan', () => {
  it('with one main objective and one indicator is complete', () => {
    expect(found(aContent(anObjective()))).toEqual([]);
  });

  it('without objectives is empty', () => {
    expect(found(aContent())).toEqual(['plan-is-empty /objectives']);
  });

  it('with additional objectives only is empty', () => {
    expect(found(aContent(anObjective({ kind: 'additional' })))).toEqual(['plan-is-empty /objectives']);
  });

  it('needs an indicator for every objective', () => {
    expect(found(aContent(anObjective({ indicators: [] })))).toEqual([
      'objective-without-indicator /objectives/0/indicators',
    ]);
  });

  it('lists everything that is wrong, each in its place', () => {
    const content = aContent(
      anObjective({ weight: 5000, indicators: [anIndicator({ unitOfMeasure: ' ', target: { value: 0 } })] }),
      anObjective({ objectiveId: 'second', indicators: [] }),
      anObjective({ objectiveId: 'third', weight: 4999, indicators: [anIndicator({ indicatorId: 'other' })] }),
    );
    expect(found(content)).toEqual([
      'unit-of-measure-missing /objectives/0/indicators/0/unitOfMeasure',
      'target-is-zero /objectives/0/indicators/0/target',
      'objective-without-indicator /objectives/1/indicators',
      'weight-missing /objectives/1/weight',
    ]);
  });

  it('names objectives and indicators once', () => {
    expect(found(aContent(anObjective(), anObjective()))).toEqual([
      'invalid-field /objectives/1/objectiveId',
      'invalid-field /objectives/1/indicators/0/indicatorId',
    ]);
  });

  it('may only expect behaviours of the scheme', () => {
    expect(found({ ...aContent(anObjective()), expectations: { loyal: 'Menjaga nama baik', rajin: 'Rajin' } })).toEqual(
      ['unknown-field /expectations/rajin'],
    );
  });
});

describe('an indicator', () => {
  const improvement = { formula: 'improvement', baseline: 45 } as const;
  it.each<[string, Partial<Indicator>, readonly string[]]>([
    ['without a unit of measure', { unitOfMeasure: '' }, [`unit-of-measure-missing ${at}/unitOfMeasure`]],
    ['with a ratio to zero', { target: { value: 0 } }, [`target-is-zero ${at}/target`]],
    ['with a ratio to less than zero', { target: { value: -5 } }, [`target-is-zero ${at}/target`]],
    ['with a ratio to a range from zero', { target: { from: 0, to: 3 } }, []],
    ['with a ratio to a range up to zero', { target: { from: 0, to: 0 } }, [`target-is-zero ${at}/target`]],
    ['with a ratio to a range from below zero', { target: { from: -1, to: 3 } }, [`invalid-field ${at}/target/from`]],
    ['with an inverted range', { target: { from: 40, to: 30 } }, [`range-is-inverted ${at}/target`]],
    ['with a range of one value', { target: { from: 30, to: 30 } }, []],
    ['that improves from a baseline', improvement, []],
    ['that improves to zero', { ...improvement, target: { value: 0 } }, []],
    ['that improves from nothing', { formula: 'improvement' }, [`baseline-missing ${at}/baseline`]],
    [
      'that improves to its baseline',
      { ...improvement, target: { value: 45 } },
      [`target-equals-baseline ${at}/target`],
    ],
    [
      'that improves from the edge of its range',
      { ...improvement, target: { from: 30, to: 45 } },
      [`target-equals-baseline ${at}/target`],
    ],
    [
      'that improves to the worse',
      { ...improvement, target: { value: 60 } },
      [`target-against-direction ${at}/target`],
    ],
    [
      'that improves to less where more is better',
      { ...improvement, direction: 'higher' },
      [`target-against-direction ${at}/target`],
    ],
  ])('%s is told so', (_, changes, expected) => {
    expect(withIndicator(changes)).toEqual(expected);
  });
});

describe('the weights of a plan', () => {
  const two = (first?: number, second?: number) =>
    aContent(
      anObjective(first === undefined ? {} : { weight: first }),
      anObjective({
        objectiveId: 'second',
        indicators: [anIndicator({ indicatorId: 'other' })],
        ...(second === undefined ? {} : { weight: second }),
      }),
    );
  const required = { scheme: weightedScheme, supervisorObjectives: [] };

  it('may be left out where the scheme shares equally', () => {
    expect(found(two())).toEqual([]);
    expect(found(two(), required)).toEqual([
      'weight-missing /objectives/0/weight',
      'weight-missing /objectives/1/weight',
    ]);
  });

  it('total exactly 100 %', () => {
    expect(found(two(6000, 4000), required)).toEqual([]);
    expect(planRefusals(two(6000, 3999), required)).toEqual([
      { code: 'weights-must-total-100', field: '/objectives', facts: { total: 9999, suggestion: [6001, 3999] } },
    ]);
  });

  it('of indicators total exactly 100 % within their objective', () => {
    const indicators = [anIndicator({ weight: 5000 }), anIndicator({ indicatorId: 'other', weight: 4000 })];
    expect(found(aContent(anObjective({ indicators })))).toEqual(['weights-must-total-100 /objectives/0/indicators']);
  });
});

describe('the cascade', () => {
  const derivedFrom = { caseId: 'case-9', segmentId: 'segment-1', objectiveId: 'city-service' };
  const derived = aContent(anObjective({ derivedFrom }));

  it('leads to an objective of the supervisor', () => {
    expect(found(derived, { ...facts, supervisorObjectives: [derivedFrom] })).toEqual([]);
  });

  it('refuses an objective of somebody else', () => {
    const others = [{ ...derivedFrom, caseId: 'case-8' }];
    expect(found(derived, { ...facts, supervisorObjectives: others })).toEqual([
      'objective-not-of-supervisor /objectives/0/derivedFrom',
    ]);
  });

  it('keeps nobody from planning before the supervisor has', () => {
    expect(found(aContent(anObjective()))).toEqual([]);
  });
});
