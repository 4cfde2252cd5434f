import { describe, expect, it } from 'vitest';
import { countingLayer } from '../../../shared/domain/scoring/result-decisions.ts';
import { emptyRuling, isConflicted, rulingOf, tryRuling } from '../../../web/appeals/ruling-draft.ts';
import { anAppeal, aResult } from '../../domain/appeals/appeal-samples.ts';
import { aMatrixScheme, aRating, aSegment } from '../../domain/appraisal-samples.ts';

const scheme = aMatrixScheme();
const rating = aRating({ behaviourLevel: 'below', overrideReason: 'Bukti.' });
const result = aResult({}, { segments: [aSegment({ rating })] });
const trial = { appeal: anAppeal(), result, scheme, now: '2027-02-10T03:00:00.000Z' };
const changed = { ...emptyRuling, verdict: 'changed', reasons: ' Terbukti. ' } as const;

describe('a decision being written', () => {
  it('is none before a verdict', () => {
    expect(rulingOf(emptyRuling, 'matrix')).toBeUndefined();
  });

  it('carries new levels only where it changes the result', () => {
    const draft = { ...changed, behaviourLevel: 'meets' } as const;
    expect(rulingOf(draft, 'matrix')).toEqual({ verdict: 'changed', reasons: 'Terbukti.', behaviourLevel: 'meets' });
    expect(rulingOf({ ...draft, verdict: 'unchanged' }, 'matrix')).toEqual({
      verdict: 'unchanged',
      reasons: 'Terbukti.',
    });
  });

  it('carries points under a weighted scheme', () => {
    expect(rulingOf({ ...changed, behaviourScore: 9_250 }, 'weighted')).toEqual({
      verdict: 'changed',
      reasons: 'Terbukti.',
      behaviourScore: 9_250,
    });
  });

  it('shows the predicate that it would give', () => {
    const ruling = rulingOf({ ...changed, behaviourLevel: 'meets' }, 'matrix');
    const tried = ruling && tryRuling(ruling, { ...trial, actor: 'officer-1' });
    expect(tried?.ok && countingLayer(tried.value.result).outcome.predicate).toBe('baik');
    expect(countingLayer(result).outcome.predicate).toBe('kurang');
  });

  it.each([
    ['supervisor-1', true],
    ['employee-1', true],
    ['officer-1', false],
    ['head-1', false],
  ])('of %s is a conflict of interest: %s', (actor, expected) => {
    expect(isConflicted({ ...trial, actor })).toBe(expected);
  });
});
