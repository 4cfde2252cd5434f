import type { PageName } from '../routes.ts';
import type { Me } from './context.ts';

/** The sections of the application, in the order of the menu. */
const sectionPages = [
  'home',
  'inbox',
  'team',
  'calibrations',
  'complaints',
  'surveys',
  'measures',
  'schemes',
  'console',
  'notices',
  'shortcuts',
] as const satisfies readonly PageName[];
export type Section = (typeof sectionPages)[number];

type Reader = Pick<Me, 'employee' | 'leads' | 'calibrates'>;

/**
 * The sections for a person: a team and measures for who leads somebody, measures and the console for the personnel
 * office, and calibration for who sits on a panel now.
 */
export const sectionsFor = ({ employee, leads, calibrates }: Reader): readonly Section[] =>
  sectionPages.filter((page) => {
    if (page === 'team') return leads;
    // The personnel office comes to it from its console.
    if (page === 'calibrations') return calibrates && !employee.roles.includes('hr');
    if (page === 'complaints') return leads || employee.roles.includes('hr');
    if (page === 'measures') return leads || employee.roles.includes('hr');
    return page !== 'console' || employee.roles.includes('hr');
  });

/**
 * The section in which a page lies; the pages of a year lie in none, because one comes to them from several. Calibration
 * lies in the console for who has no section for it.
 */
export const sectionOf = (page: PageName | undefined, sections: readonly Section[] = []): Section | undefined => {
  if (page === undefined) return undefined;
  if (page === 'callback') return 'home';
  if (page === 'task' || page === 'feedback') return 'inbox';
  if (page === 'delegation' || page === 'training') return 'team';
  if (page === 'complaint') return 'complaints';
  if (page === 'myScheme' || page === 'scheme' || page === 'replays' || page === 'replay') return 'schemes';
  if (page === 'permissions') return 'shortcuts';
  if (page === 'publications' || page === 'evaluations') return 'console';
  if (page === 'calibrations' && !sections.includes(page)) return 'console';
  return page.startsWith('console') ? 'console' : sectionPages.find((section) => section === page);
};
