import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level } from '../../../shared/domain/schemes/scheme.ts';
import { attainedText, levelOf, proposeBehaviour, proposeResults } from '../../../shared/domain/scoring/proposal.ts';
import { anObjective } from '../appraisal-samples.ts';

const thresholds = { meets: 9_000, above: 11_000 };
const percentOf: Readonly<Record<Level, number>> = { below: 50, meets: 100, above: 120 };
const main = (level: Level) => anObjective(percentOf[level]);
const additional = (level: Level) => anObjective(percentOf[level], { kind: 'additional' });

describe('the level of an attainment', () => {
  it.each([
    ['0', '1', 'below'],
    ['-1', '2', 'below'],
    ['8999', '10000', 'below'],
    ['899999999999999999', '1000000000000000000', 'below'],
    ['9', '10', 'meets'],
    ['1', '1', 'meets'],
    ['10999', '10000', 'meets'],
    ['11', '10', 'above'],
    ['6', '5', 'above'],
  ] as const)('%s/%s → %s', (numerator, denominator, level) => {
    expect(levelOf({ numerator, denominator }, thresholds)).toBe(level);
  });
});

describe('the proposed rating of results', () => {
  it('is the most frequent level', () => {
    expect(proposeResults([main('meets'), main('above'), main('above')], thresholds).level).toBe('above');
  });

  it('is the lower level of a tie', () => {
    expect(proposeResults([main('above'), main('meets')], thresholds).level).toBe('meets');
    expect(proposeResults([main('above'), main('meets'), main('below')], thresholds).level).toBe('below');
  });

  it('counts main objectives before additional ones', () => {
    const objectives = [main('meets'), additional('above'), additional('above')];
    expect(proposeResults(objectives, thresholds).level).toBe('meets');
  });

  it('lets additional objectives decide a tie', () => {
    const objectives = [main('above'), main('meets'), additional('above'), additional('below')];
    expect(proposeResults(objectives, thresholds).level).toBe('above');
  });

  it('rests on additional objectives where no main one applies', () => {
    const objectives = [anObjective('not-applicable'), additional('above')];
    expect(proposeResults(objectives, thresholds).level).toBe('above');
  });

  it('leaves out what does not apply instead of counting it as zero', () => {
    const { level, objectives } = proposeResults([anObjective('not-applicable'), main('above')], thresholds);
    expect(level).toBe('above');
    expect(objectives.map((one) => one.level)).toEqual(['not-applicable', 'above']);
  });

  it('does not exist where nothing applies', () => {
    expect(proposeResults([anObjective('not-applicable')], thresholds).level).toBe('not-applicable');
    expect(proposeResults([], thresholds).level).toBe('not-applicable');
  });

  it('does not depend on the order of the objectives', () => {
    const one = fc
      .constantFrom<Level>('below', 'meets', 'above')
      .chain((level) => fc.boolean().map((isMain) => (isMain ? main(level) : additional(level))));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 9 }), (objectives) => {
        const reversed = [...objectives].reverse();
        expect(proposeResults(reversed, thresholds).level).toBe(proposeResults(objectives, thresholds).level);
      }),
    );
  });
});

describe('the proposed rating of behaviour', () => {
  const rated = (...levels: readonly Level[]) => levels.map((level, index) => ({ behaviourId: `b-${index}`, level }));

  it('is the most frequent level', () => {
    expect(proposeBehaviour(rated('above', 'meets', 'above'))).toBe('above');
  });

  it('is the lower level of a tie', () => {
    expect(proposeBehaviour(rated('above', 'below'))).toBe('below');
  });

  it('does not exist where no behaviour has a level', () => {
    expect(proposeBehaviour([{ behaviourId: 'pelayanan', score: 9_000 }])).toBe('not-applicable');
  });
});

describe('an attainment in a receipt', () => {
  it('is in lowest terms', () => {
    expect(attainedText({ numerator: '9000', denominator: '10000' })).toBe('9/10');
    expect(attainedText('not-applicable')).toBe('not-applicable');
  });
});
