import { beforeEach, describe, expect, it } from 'vitest';
import { openThrottle, type Throttle } from '../../../local/identity/throttle.ts';
import { openSqliteTable } from '../../../local/sqlite-table.ts';

let now: number;
let throttle: Throttle;
beforeEach(() => {
  now = 1_000_000;
  throttle = openThrottle(openSqliteTable(':memory:'), () => now);
});

const fail = async (times: number, login = 'siti', address = '10.0.0.1'): Promise<number> => {
  let wait = 0;
  for (let count = 0; count < times; count++) wait = await throttle.begin({ login, address });
  return wait;
};

describe('the throttle', () => {
  it('lets five wrong passwords pass', async () => {
    expect(await fail(5)).toBe(0);
    expect(await fail(1)).toBe(2);
  });

  it('doubles the wait up to a quarter of an hour', async () => {
    await fail(5);
    const waits: number[] = [];
    for (let count = 0; count < 11; count++) {
      const wait = await throttle.begin({ login: 'siti', address: '10.0.0.1' });
      waits.push(wait);
      now += wait * 1000;
      expect(await throttle.begin({ login: 'siti', address: '10.0.0.1' })).toBe(0);
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
  });

  it('does not lock the owner out from another address', async () => {
    await fail(5);
    expect(await fail(1, 'siti', '10.0.0.2')).toBe(0);
  });

  it('forgives after the right password', async () => {
    await fail(4);
    await throttle.begin({ login: 'siti', address: '10.0.0.1' });
    await throttle.succeed({ login: 'siti', address: '10.0.0.1' });
    expect(await fail(5)).toBe(0);
  });

  it('forgives after an hour', async () => {
    await fail(5);
    now += 60 * 60 * 1000;
    expect(await fail(1)).toBe(0);
  });

  it('slows an address that tries many logins', async () => {
    for (let count = 0; count < 40; count++) expect(await fail(1, `orang-${count}`)).toBe(0);
    expect(await fail(1, 'orang-41')).toBe(2);
    expect(await fail(1, 'orang-41', '10.0.0.2')).toBe(0);
  });

  it('slows many addresses that try one login, but not its owner', async () => {
    await throttle.begin({ login: 'siti', address: '10.0.0.1' });
    await throttle.succeed({ login: 'siti', address: '10.0.0.1' });
    for (let count = 0; count < 50; count++) expect(await fail(1, 'siti', `10.1.0.${count}`)).toBe(0);
    expect(await fail(1, 'siti', '10.2.0.1')).toBe(2);
    expect(await fail(1, 'siti', '10.0.0.1')).toBe(0);
  });

  it('does not lose count of an office behind one address', async () => {
    for (let count = 0; count < 500; count++) {
      const attempt = { login: `orang-${count}`, address: '10.0.0.9' };
      expect(await throttle.begin(attempt)).toBe(0);
      await throttle.succeed(attempt);
    }
  });
});

describe('a restart', () => {
  it('forgives nothing', async () => {
    const table = openSqliteTable(':memory:');
    const attempt = { login: 'siti', address: '10.0.0.1' };
    const before = openThrottle(table, () => now);
    for (let count = 0; count < 5; count++) await before.begin(attempt);
    expect(await openThrottle(table, () => now).begin(attempt)).toBe(2);
  });
});

describe('guesses at the same moment', () => {
  it('are counted one after the other', async () => {
    const guesses = Array.from({ length: 20 }, () => throttle.begin({ login: 'siti', address: '10.0.0.1' }));
    expect((await Promise.all(guesses)).filter((wait) => wait === 0)).toHaveLength(5);
  });
});

describe('both names of an account', () => {
  it('share their attempts', async () => {
    await fail(3);
    expect(await fail(2, 'siti@contoh.example')).toBe(0);
    expect(await fail(1)).toBe(2);
  });
});
