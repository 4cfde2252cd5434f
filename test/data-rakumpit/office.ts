import { readFileSync } from 'node:fs';
import { loadOffice } from '../../local/demo/office-data.ts';
import { importPeople } from '../../shared/domain/people/people-import.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';

export const office = loadOffice('data/rakumpit');

export const scheme = JSON.parse(readFileSync('data/schemes/permenpanrb-6-2022.json', 'utf8')) as Scheme;

/** The personnel file of the office, into an agency that has nobody yet. */
export const firstImport = (rows = office.rows) =>
  importPeople(rows, {
    units: office.units,
    existing: [],
    mandates: office.mandates,
    idFor: office.idFor,
    rolesFor: office.rolesFor,
    today: '2026-01-01',
  });

/** Id of the employee with that login. */
export const idOf = (login: string): string =>
  office.employees.find(({ email }) => email === `${login}@rakumpit.example`)?.employeeId ?? `nobody ${login}`;
