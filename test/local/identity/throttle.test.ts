import { beforeEach, describe, expect, it } from 'vitest';
import { openThrottle, type Throttle } from '../../../local/identity/throttle.ts';

let now: number;
let throttle: Throttle;
beforeEach(() => {
  now = 1_000_000;
  throttle = openThrottle(() => now);
});

const fail = (times: number, login = 'siti', address = '10.0.0.1'): number => {
  let wait = 0;
  for (let count = 0; count < times; count++) wait = throttle.begin({ login, address });
  return wait;
};

describe('the throttle', () => {
  it('lets five wrong passwords pass', () => {
    expect(fail(5)).toBe(0);
    expect(fail(1)).toBe(2);
  });

  it('doubles the wait up to a quarter of an hour', () => {
    fail(5);
    const waits: number[] = [];
    for (let count = 0; count < 11; count++) {
      const wait = throttle.begin({ login: 'siti', address: '10.0.0.1' });
      waits.push(wait);
      now += wait * 1000;
      expect(throttle.begin({ login: 'siti', address: '10.0.0.1' })).toBe(0);
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
  });

  it('does not lock the owner out from another address', () => {
    fail(5);
    expect(fail(1, 'siti', '10.0.0.2')).toBe(0);
  });

  it('forgives after the right password', () => {
    fail(4);
    throttle.begin({ login: 'siti', address: '10.0.0.1' });
    throttle.succeed({ login: 'siti', address: '10.0.0.1' });
    expect(fail(5)).toBe(0);
  });

  it('forgives after an hour', () => {
    fail(5);
    now += 60 * 60 * 1000;
    expect(fail(1)).toBe(0);
  });

  it('slows an address that tries many logins', () => {
    for (let count = 0; count < 40; count++) expect(fail(1, `orang-${count}`)).toBe(0);
    expect(fail(1, 'orang-41')).toBe(2);
    expect(fail(1, 'orang-41', '10.0.0.2')).toBe(0);
  });

  it('slows many addresses that try one login, but not its owner', () => {
    throttle.begin({ login: 'siti', address: '10.0.0.1' });
    throttle.succeed({ login: 'siti', address: '10.0.0.1' });
    for (let count = 0; count < 50; count++) expect(fail(1, 'siti', `10.1.0.${count}`)).toBe(0);
    expect(fail(1, 'siti', '10.2.0.1')).toBe(2);
    expect(fail(1, 'siti', '10.0.0.1')).toBe(0);
  });

  it('does not lose count of an office behind one address', () => {
    for (let count = 0; count < 500; count++) {
      const attempt = { login: `orang-${count}`, address: '10.0.0.9' };
      expect(throttle.begin(attempt)).toBe(0);
      throttle.succeed(attempt);
    }
  });
});
