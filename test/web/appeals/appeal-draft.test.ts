import { describe, expect, it } from 'vitest';
import { appealRequest, stepKey, toggled } from '../../../web/appeals/appeal-draft.ts';
import { nextDates } from '../../../web/appeals/next-dates.ts';
import { calendar, matrixScheme } from '../../domain/packs.ts';

const steps = [{ step: 'results', subject: 's1' }, { step: 'segments' }];

describe('an appeal being written', () => {
  it('is sent with what is still there', () => {
    const draft = {
      reasons: ' Keliru. ',
      steps: [stepKey({ step: 'segments' }), 'objective gone'],
      evidenceIds: ['e1', 'gone'],
    };
    expect(appealRequest(draft, { steps, evidenceIds: ['e1', 'e2'] })).toEqual({
      reasons: 'Keliru.',
      disputes: [{ step: 'segments' }],
      evidenceIds: ['e1'],
    });
  });

  it('may contest the result as a whole', () => {
    const draft = { reasons: 'Keliru.', steps: [], evidenceIds: [] };
    expect(appealRequest(draft, { steps, evidenceIds: [] })).toEqual({ reasons: 'Keliru.' });
  });

  it('takes a choice and gives it back', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });
});

describe('what happens after an appeal', () => {
  it('is told by working days of the office', () => {
    // Five working days after Monday 22 February 2027; the fourteen after that meet holidays in March.
    const { explainBy, decideBy } = nextDates('2027-02-22T02:00:00.000Z', matrixScheme, calendar);
    expect(explainBy).toBe('2027-03-01T16:59:59.999Z');
    expect(decideBy > '2027-03-19T16:59:59.999Z').toBe(true);
  });
});
