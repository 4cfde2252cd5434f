import { describe, expect, it } from 'vitest';
import { refusedUnexplained, unexplainedIn } from '../../../shared/domain/causes/required-causes.ts';
import type { Finding } from '../../../shared/domain/reviews/review.ts';

const missed = [
  { indicatorId: 'i1', name: 'Rata-rata waktu tanggap' },
  { indicatorId: 'i2', name: 'Pengaduan selesai' },
];
const named: Finding = {
  indicatorId: 'i1',
  cause: 'process',
  remedy: 'Memakai agenda elektronik',
  ownerId: 'siti',
  dueOn: '2027-03-31',
};

describe('a scheme that asks for causes', () => {
  it('asks for each missed indicator that none is named for', () => {
    expect(unexplainedIn({ missed, record: undefined }, { causesRequired: true })).toEqual(missed);
    expect(unexplainedIn({ missed, record: { findings: [named] } }, { causesRequired: true })).toEqual([missed[1]]);
  });

  it('refuses with the name of each of them', () => {
    expect(refusedUnexplained(missed)).toEqual([
      { code: 'cause-missing', facts: { indicatorId: 'i1', name: 'Rata-rata waktu tanggap' } },
      { code: 'cause-missing', facts: { indicatorId: 'i2', name: 'Pengaduan selesai' } },
    ]);
  });
});

it('a scheme that does not ask for causes waits for none', () => {
  expect(unexplainedIn({ missed, record: undefined }, {})).toEqual([]);
});
