import { describe, expect, it } from 'vitest';
import { sectionOf, sectionsFor } from '../../../web/app/sections.ts';

const reader = (
  roles: readonly ('hr' | 'operator')[],
  leads: boolean,
  calibrates = false,
): Parameters<typeof sectionsFor>[0] => ({
  leads,
  calibrates,
  employee: {
    employeeId: 'ani',
    name: 'Ani Contoh',
    position: 'Analis',
    unit: { unitId: 'u', name: 'Unit Contoh' },
    employment: 'PNS',
    rank: 'III/a',
    positionKind: 'pelaksana',
    roles: [...roles],
  },
});

describe('the menu', () => {
  it('has neither team nor console for an employee', () => {
    expect(sectionsFor(reader([], false))).toEqual(['home', 'inbox', 'surveys', 'schemes', 'notices', 'shortcuts']);
  });

  it('has the team and measures for who leads somebody', () => {
    expect(sectionsFor(reader([], true))).toEqual(expect.arrayContaining(['team', 'measures']));
    expect(sectionsFor(reader(['hr'], false))).not.toContain('team');
  });

  it('has the own scheme among schemes, and rater training with the team', () => {
    expect([sectionOf('myScheme'), sectionOf('training')]).toEqual(['schemes', 'team']);
  });

  it('has calibration for who sits on a panel, and in the console for HR', () => {
    const panel = sectionsFor(reader([], false, true));
    expect(panel).toContain('calibrations');
    expect(sectionOf('calibrations', panel)).toBe('calibrations');
    const hr = sectionsFor(reader(['hr'], false, true));
    expect(hr).not.toContain('calibrations');
    expect(sectionOf('calibrations', hr)).toBe('console');
    expect(sectionsFor(reader([], true))).not.toContain('calibrations');
  });

  it('has the console for the personnel office only', () => {
    expect(sectionsFor(reader(['hr'], false))).toContain('console');
    expect(sectionsFor(reader(['operator'], true))).not.toContain('console');
  });

  it('marks the section in which a page lies', () => {
    expect(['task', 'consoleUnit', 'delegation', 'permissions'].map((page) => sectionOf(page as 'task'))).toEqual([
      'inbox',
      'console',
      'team',
      'shortcuts',
    ]);
  });

  it('marks nothing on a page of a year', () => {
    expect([sectionOf('plan'), sectionOf(undefined)]).toEqual([undefined, undefined]);
  });
});
