import { expect, it } from 'vitest';
import { eachAgency } from '../../../functions/aws/each-agency.ts';
import { registerAgency } from '../../../shared/data/agencies.ts';
import { openApp } from '../../support/app.ts';

const served = async (now: string, milliseconds: readonly number[]): Promise<readonly string[]> => {
  const app = openApp({ now });
  await app.table.transact(['a', 'b', 'c'].map(registerAgency));
  const left = [...milliseconds];
  const order: string[] = [];
  const work = async (agencyId: string): Promise<void> => void order.push(agencyId);
  await eachAgency(work, { getRemainingTimeInMillis: () => left.shift() ?? 0 }, app.deps);
  return order;
};

const plenty = [840_000, 840_000, 840_000];

it('begins with another agency each minute', async () => {
  const minute = ['2026-01-05T02:00:00.000Z', '2026-01-05T02:01:00.000Z', '2026-01-05T02:02:00.000Z'] as const;
  const firsts = new Set<string | undefined>();
  for (const now of minute) {
    const order = await served(now, plenty);
    expect([...order].sort()).toEqual(['a', 'b', 'c']);
    firsts.add(order[0]);
  }
  expect(firsts.size).toBe(3);
});

it('begins no agency in the last minute of a call', async () => {
  await expect(served('2026-01-05T02:00:00.000Z', [61_000, 60_000, 59_000])).resolves.toHaveLength(2);
});
