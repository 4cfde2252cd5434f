import { describe, expect, it } from 'vitest';
import { writableNow } from '../../../web/self-assessment/load-self-assessment.ts';

const closesAt = '2027-01-31T16:59:59.999Z';
const opensAt = '2027-01-01T17:00:00.000Z';
const of = (status: 'scheduled' | 'open' | 'closed', stage: 'approved' | 'rated' = 'approved', askedUntil?: string) => {
  const phase = <Name extends string>(name: Name) => ({ phase: name, status, opensAt, closesAt });
  const phases = {
    planning: phase('planning'),
    execution: phase('execution'),
    'mid-review': phase('mid-review'),
    scoring: phase('scoring'),
    announcement: phase('announcement'),
  } as const;
  return { case: { stage }, cycle: { phases }, askedUntil };
};

describe('a self-assessment', () => {
  it.each([
    ['not-open', of('scheduled'), '2026-12-01T02:00:00.000Z'],
    ['yes', of('open'), closesAt],
    ['closed', of('open'), '2027-01-31T17:00:00.000Z'],
    ['yes', of('closed', 'approved', '2027-02-05T16:59:59.999Z'), '2027-02-01T02:00:00.000Z'],
    ['rated', of('open', 'rated'), '2027-01-15T02:00:00.000Z'],
  ] as const)('is %s', (writable, year, now) => {
    expect(writableNow(year, now)).toBe(writable);
  });
});
