import { describe, expect, it } from 'vitest';
import { type AgencyDraft, agencyDraft, foundAgency } from '../../infra/first-agency/found-agency.ts';
import { listAgencies } from '../../shared/data/agencies.ts';
import { auditPage } from '../../shared/data/audit.ts';
import { people } from '../../shared/data/people.ts';
import { openApp } from '../support/app.ts';

const now = '2026-01-05T02:00:00.000Z';

const aDraft = (nip = '19860926 201505 1 001'): AgencyDraft => ({
  agencyId: 'dinas-contoh',
  name: 'Dinas Contoh',
  unit: { unitId: '01', name: 'Dinas Contoh', zone: 'WITA', weekDays: 5 },
  hr: {
    name: 'Ayu Umpama',
    nip,
    email: 'ayu@contoh.example',
    employment: 'PNS',
    rank: 'III/c',
    position: 'Analis SDM Aparatur',
    positionKind: 'fungsional',
  },
});

describe('founding an agency', () => {
  it('leaves a person of HR who can sign in and import the others', async () => {
    const { table } = openApp();
    await expect(foundAgency(aDraft(), { table, now, id: 'p-1' })).resolves.toBe('p-1');
    const register = people(table, 'dinas-contoh');
    await expect(register.agency()).resolves.toMatchObject({ name: 'Dinas Contoh', hrIds: ['p-1'] });
    await expect(register.employee('p-1')).resolves.toMatchObject({ roles: ['hr'], unitId: '01', zone: 'WITA' });
    await expect(register.employeeIdOfNip('198609262015051001')).resolves.toBe('p-1');
    expect((await register.calendarYears()).map(({ year }) => year)).toEqual([2026, 2027]);
    await expect(listAgencies(table)).resolves.toContain('dinas-contoh');
  });

  it('stands in the journal without the NIP', async () => {
    const { table } = openApp();
    await foundAgency(aDraft(), { table, now, id: 'p-1' });
    const { entries } = await auditPage(table, { agencyId: 'dinas-contoh', journalId: 'people' }, {});
    expect(entries).toMatchObject([{ action: 'foundAgency', actorId: 'operator' }]);
    expect(JSON.stringify(entries)).not.toContain('1986');
  });

  it('happens once', async () => {
    const { table } = openApp();
    await foundAgency(aDraft(), { table, now, id: 'p-1' });
    await expect(foundAgency(aDraft(), { table, now, id: 'p-2' })).rejects.toThrow('is there already');
    await expect(people(table, 'dinas-contoh').employee('p-2')).resolves.toBeUndefined();
  });

  it('refuses what is no NIP, and names only what is wrong', async () => {
    const { table } = openApp();
    await expect(foundAgency(aDraft('1,98609E+17'), { table, now, id: 'p-1' })).rejects.toThrow('/hr/nip: scientific');
  });
});

it('refuses a draft with a field that nobody reads', () => {
  expect(agencyDraft.safeParse({ ...aDraft(), logo: 'x' }).success).toBe(false);
  expect(agencyDraft.safeParse(aDraft()).success).toBe(true);
});
