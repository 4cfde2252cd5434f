import { describe, expect, it } from 'vitest';
import { causeGaps, findingsOf, withMissed } from '../../../web/causes/cause-draft.ts';

const full = {
  indicatorId: 'queue',
  cause: 'process',
  remedy: ' Agenda daring ',
  ownerId: 'siti',
  dueOn: '2027-03-31',
} as const;

describe('the form of missed targets', () => {
  it('has a line for each missed indicator, once', () => {
    const missed = [
      { indicatorId: 'queue', name: 'Antrean' },
      { indicatorId: 'files', name: 'Berkas' },
    ];
    expect(withMissed([full], missed, 'siti')).toEqual([
      full,
      { indicatorId: 'files', cause: '', remedy: '', ownerId: 'siti', dueOn: '' },
    ]);
  });

  it('knows what is still empty', () => {
    const empty = { ...full, cause: '', remedy: ' ', dueOn: '' } as const;
    expect(causeGaps([full, empty])).toEqual(['/findings/1/cause', '/findings/1/dueOn', '/findings/1/remedy']);
  });

  it('sends what is whole', () => {
    expect(findingsOf([full, { ...full, cause: '' }])).toEqual([{ ...full, remedy: 'Agenda daring' }]);
  });
});
