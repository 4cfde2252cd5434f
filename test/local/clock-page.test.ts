import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type MovableClock, openClock } from '../../local/clock.ts';
import { clockPages } from '../../local/clock-page.ts';
import { openOperator } from '../../local/operator.ts';
import { openSqliteTable } from '../../local/sqlite-table.ts';
import { type Office, openOffice } from './office.ts';

const key = 'kunci-operator-contoh';
const start = '2026-03-01T00:00:00.000Z';
const real = Date.parse(start);
const dues: string[] = [];

const journey = {
  nextDue: () => dues[0],
  settle: async () => {
    while (dues[0] !== undefined && dues[0] <= clock.now()) dues.shift();
  },
};

const offices: Office[] = [];
let clock: MovableClock;
let office: Office;
let address: string;
beforeEach(async () => {
  const table = openSqliteTable(':memory:');
  dues.length = 0;
  clock = await openClock({ table, movable: true, realTime: () => real });
  office = await openOffice({ pages: clockPages({ clock, journey, operator: openOperator(key) }) });
  offices.push(office);
  address = `${office.baseUrl}/demo/clock`;
});
afterAll(async () => {
  await Promise.all(offices.map((one) => one.close()));
});

const post = (fields: Record<string, string>, cookie = ''): Promise<Response> =>
  fetch(address, { method: 'POST', redirect: 'manual', headers: { cookie }, body: new URLSearchParams(fields) });

const advance = (wish: unknown, operatorKey = key): Promise<Response> =>
  fetch(address, { method: 'POST', headers: { 'x-operator-key': operatorKey }, body: JSON.stringify(wish) });

const page = async (cookie = '', query = ''): Promise<string> =>
  (await fetch(`${address}${query}`, { headers: { accept: 'text/html', cookie } })).text();

/** A session of the operator, and the token of its forms. */
const enter = async () => {
  const answer = await post({ key });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const token = /name="token" value="([^"]+)"/.exec(await page(cookie))?.[1] ?? '';
  return { answer, cookie, token };
};

describe('the clock, for programs', () => {
  it('tells the time to anybody', async () => {
    expect(await (await fetch(address)).json()).toEqual({ now: start, movable: true });
  });

  it('moves to an instant and names the stops', async () => {
    dues.push('2026-03-02T00:00:00.000Z');
    const answer = await advance({ advanceTo: '2026-03-05T00:00:00.000Z' });
    expect(await answer.json()).toEqual({ now: '2026-03-05T00:00:00.000Z', stops: ['2026-03-02T00:00:00.000Z'] });
  });

  it('moves by days', async () => {
    expect(await (await advance({ days: 3 })).json()).toMatchObject({ now: '2026-03-04T00:00:00.000Z' });
  });

  it('moves for the operator only', async () => {
    expect((await advance({ days: 3 }, 'salah')).status).toBe(403);
    expect((await advance({ days: 3 }, '')).status).toBe(403);
    expect(clock.now()).toBe(start);
  });

  it('refuses what is no later time within reach', async () => {
    const wishes = [{}, [], 'x', { days: 'x' }, { days: -1 }, { days: -1e20 }, { days: 401 }, { days: 1e300 }];
    for (const wish of [...wishes, { advanceTo: 'kemarin' }, { advanceTo: '2026-02-28T00:00:00.000Z' }]) {
      expect([wish, (await advance(wish)).status]).toEqual([wish, 409]);
    }
    expect(clock.now()).toBe(start);
  });
});

describe('the clock, for an operator in a browser', () => {
  it('shows the time and asks for the key', async () => {
    const shown = await page();
    expect(shown).toContain('Minggu, 1 Maret 2026, 07.00 WIB');
    expect(shown).toContain('name="key"');
    expect(shown).not.toContain('name="days"');
    expect(await page('', '?lang=en')).toContain('Sunday, 1 March 2026, 07:00 WIB');
  });

  it('opens with the key', async () => {
    const { answer, cookie } = await enter();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/demo/clock']);
    expect(answer.headers.getSetCookie()[0]).toMatch(/; Path=\/demo; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(key);
    expect(await page(cookie)).toContain('name="days"');
  });

  it('stays shut with a wrong key', async () => {
    const answer = await post({ key: 'salah' });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([422, []]);
    expect(await answer.text()).toContain('Kunci operator tidak cocok.');
  });

  it('moves by a press of a button', async () => {
    const { cookie, token } = await enter();
    dues.push('2026-03-02T00:00:00.000Z', '2026-03-03T00:00:00.000Z');
    const moved = await post({ days: '7', token }, cookie);
    expect([moved.status, moved.headers.get('location')]).toEqual([303, '/demo/clock?stops=2']);
    expect(clock.now()).toBe('2026-03-08T00:00:00.000Z');
    expect(await page(cookie, '?stops=2')).toContain('Tenggat yang dilewati: 2.');
  });

  it('moves to the morning of a date', async () => {
    const { cookie, token } = await enter();
    await post({ date: '2026-04-01', token }, cookie);
    expect(clock.now()).toBe('2026-04-01T01:00:00.000Z');
  });

  it('takes no form of another site', async () => {
    const { cookie, token } = await enter();
    const other = await enter();
    expect((await post({ days: '1' }, cookie)).status).toBe(403);
    expect((await post({ days: '1', token })).status).toBe(403);
    expect((await post({ days: '1', token: other.token }, cookie)).status).toBe(403);
    expect((await post({ days: '1', token }, `${cookie}x`)).status).toBe(403);
    expect(clock.now()).toBe(start);
  });

  it('says why not, in the language of the reader', async () => {
    const { cookie, token } = await enter();
    const refused = await post({ date: '2026-02-01', token }, cookie);
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('Waktu itu sudah lewat')]);
    const english = await post({ date: '', token }, `${cookie}; capaian_lang=en`);
    expect(await english.text()).toContain('Choose a number of days or a date.');
  });
});

describe('the key of an operator', () => {
  it('is a fresh one at each start unless given', () => {
    const [one, other] = [openOperator().key, openOperator().key];
    expect(one).not.toBe(other);
    expect(one).toMatch(/^[\w-]{24}$/);
    expect(openOperator('sendiri').key).toBe('sendiri');
  });

  it('ends the sessions of another', async () => {
    const cookie = openOperator('lain').enter('lain')?.split(';')[0] ?? '';
    expect(await page(cookie)).toContain('name="key"');
  });
});
