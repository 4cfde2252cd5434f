import { describe, expect, it } from 'vitest';
import { formatNip, maskNip, nipFindings, parseNip } from '../../../shared/domain/people/nip.ts';

const pns = '198609262015051901';
const pppk = '199003152023212902';
const entry = { today: '2026-03-01', mode: 'entry' } as const;

const reasons = (text: string, check: Parameters<typeof nipFindings>[1] = entry) =>
  nipFindings(text, check).map((finding) => `${finding.severity} ${finding.facts.reason}`);

describe('an NIP', () => {
  it('tells birth, appointment, sex and serial of a PNS', () => {
    expect(parseNip(pns)).toEqual({
      digits: pns,
      employment: 'PNS',
      birthDate: '1986-09-26',
      sex: 'male',
      appointedIn: 2015,
      appointedMonth: 5,
      serial: '901',
    });
  });

  it('of a PPPK has the contract for a month', () => {
    expect(parseNip(pppk)).toEqual({
      digits: pppk,
      employment: 'PPPK',
      birthDate: '1990-03-15',
      sex: 'female',
      appointedIn: 2023,
      serial: '902',
    });
    expect(reasons(pppk)).toEqual([]);
  });

  it('is read with spaces, dots and the apostrophe of spreadsheets', () => {
    expect(parseNip("'19860926 201505.1 901")?.digits).toBe(pns);
  });

  it.each([
    ['19860926201505190', 'blocker shape'],
    ['1986092620150519011', 'blocker shape'],
    ['19860926201505190A', 'blocker shape'],
    ['', 'blocker shape'],
    ['1.98609E+17', 'blocker scientific'],
    ['1,98609E+17', 'blocker scientific'],
    ['198613262015051901', 'blocker birth-date'],
    ['198602302015051901', 'blocker birth-date'],
    ['190002292015051901', 'blocker birth-date'],
    ['198609002015051901', 'blocker birth-date'],
    ['198609262015001901', 'blocker appointment'],
    ['198609262015131901', 'blocker appointment'],
    ['198609262015201901', 'blocker appointment'],
    ['198609262015053901', 'blocker sex'],
    ['200109262015051901', 'blocker age'],
    ['194009262015051901', 'blocker age'],
    ['199609262028051901', 'blocker future'],
  ])('%s is found to be: %s', (text, expected) => {
    expect(reasons(text)).toEqual([expected]);
  });

  it.each(['198802292015051901', '200002292023212901'])('%s of a leap day is sound', (text) => {
    expect(reasons(text)).toEqual([]);
  });

  it.each([
    ['199905012015051901', []],
    ['199905022015051901', ['blocker age']],
  ])('%s is of age 16 at the appointment: %j', (text, expected) => {
    expect(reasons(text)).toEqual(expected);
  });

  it('lists everything that is broken', () => {
    expect(reasons('198613262015133901')).toEqual(['blocker birth-date', 'blocker appointment', 'blocker sex']);
  });

  it('only warns on import of what old data may hold', () => {
    expect(reasons('200109262015051901', { ...entry, mode: 'import' })).toEqual(['warning age']);
    expect(reasons('198613262015051901', { ...entry, mode: 'import' })).toEqual(['blocker birth-date']);
  });

  it('is compared with sex and employment on record', () => {
    expect(reasons(pppk, { ...entry, sex: 'male', employment: 'PNS' })).toEqual(['blocker sex', 'blocker employment']);
  });

  it('is printed in groups and masked for others', () => {
    expect(formatNip(pns)).toBe('19860926 201505 1 901');
    expect(formatNip('Anggota luar')).toBe('Anggota luar');
    expect(maskNip(pns)).toBe('••••••••••••••1901');
  });

  it('never stands in what is found', () => {
    expect(JSON.stringify(nipFindings('198613262015051901', entry))).not.toContain('1986');
  });
});
