import { describe, expect, it } from 'vitest';
import { nipFindings } from '../../shared/domain/people/nip.ts';
import { importPeople } from '../../shared/domain/people/people-import.ts';
import { firstImport, idOf, office } from './office.ts';

const byUnit = (unitId: string) => office.employees.filter((employee) => employee.unitId === unitId).length;

describe('the fictional office', () => {
  it('has 48 people in 6 units', () => {
    expect(office.employees).toHaveLength(48);
    expect(['01', '01.01', '01.02', '01.03', '01.04', '01.05'].map(byUnit)).toEqual([3, 10, 10, 6, 9, 10]);
    expect(office.units).toHaveLength(6);
  });

  it('has one vacancy, covered by an acting head all year', () => {
    expect(office.units.filter(({ headId }) => headId === undefined).map(({ unitId }) => unitId)).toEqual(['01.03']);
    expect(office.mandates).toMatchObject([{ unitId: '01.03', holderId: idOf('wulan'), kind: 'plt' }]);
    expect(office.mandates.every(({ from, to }) => from <= '2026-01-01' && to >= '2027-03-31')).toBe(true);
  });

  it('has officers of HR, an operator, and contract staff', () => {
    const having = (role: 'hr' | 'operator') => office.employees.filter(({ roles }) => roles.includes(role));
    expect(having('hr').map(({ name }) => name)).toEqual(['Siti Rekaan', 'Dewi Umpama']);
    expect(having('operator').map(({ name }) => name)).toEqual(['Fajar Karangan']);
    expect(office.employees.filter(({ employment }) => employment === 'PPPK')).toHaveLength(11);
  });

  it('has only valid NIPs, each once, with serials of nobody', () => {
    const nips = office.employees.map(({ nip }) => nip);
    expect(new Set(nips).size).toBe(48);
    expect(nips.flatMap((nip) => nipFindings(nip, { today: '2026-01-01', mode: 'entry' }))).toEqual([]);
    expect(nips.every((nip) => /9\d\d$/.test(nip))).toBe(true);
  });

  it('gives everybody but the head a supervisor', () => {
    expect(office.employees.filter(({ supervisorId }) => supervisorId === undefined).map(({ name }) => name)).toEqual([
      'Budi Contoh',
    ]);
  });

  it('gives everybody an account whose login is no NIP', () => {
    const logins = office.accounts.map(({ login }) => login);
    expect(new Set(logins).size).toBe(48);
    expect(logins.every((login) => /^[a-z]+$/.test(login))).toBe(true);
    expect(office.accounts.find(({ login }) => login === 'siti')?.roleHint).toBe(
      'Kepala Subbagian Umum dan Kepegawaian · pejabat penilai, pengelola kepegawaian',
    );
  });

  it('moves one person in mid-year', () => {
    expect(office.transfers).toEqual([
      {
        employeeId: idOf('rina'),
        date: '2026-07-01',
        unitId: '01.02',
        position: 'Pengelola Layanan Loket',
        supervisorId: idOf('maya'),
        decree: 'SK-CONTOH/800/17/2026',
      },
    ]);
  });
});

describe('the wrong row of the personnel file', () => {
  const first = firstImport();

  it('is told by row and column, with who is meant', () => {
    expect(first.findings.map(({ row, column, code }) => [row, column, code])).toEqual([
      [42, 'NIP ATASAN', 'supervisor-unknown'],
    ]);
    expect(first.findings[0]?.suggestion?.id).toBe('Mungkin yang dimaksud Bagus Contoh, NIP 197910272008011939.');
  });

  it('keeps nobody out', () => {
    expect(first.added).toHaveLength(48);
    expect(first.added.find(({ employeeId }) => employeeId === idOf('dedi'))).not.toHaveProperty('supervisorId');
  });

  it('is mended by the correction, which changes nothing else', () => {
    const context = { units: office.units, mandates: office.mandates, idFor: office.idFor, today: '2026-01-05' };
    const { findings, added, changed } = importPeople(office.corrections, { ...context, existing: first.added });
    expect([findings, added]).toEqual([[], []]);
    expect(changed.map(({ fields, after }) => [fields, after.supervisorId])).toEqual([
      [['supervisorId'], idOf('bagus')],
    ]);
  });
});
