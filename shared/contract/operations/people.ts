import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import { defineOperations } from '../define-operations.ts';
import { caseStage } from '../shapes/case.ts';
import { pageOf, pageQuery } from '../shapes/page.ts';
import { employeeSummary, employeeView, mandate, mandateBody, preferences, unit, unitView } from '../shapes/people.ts';
import { personSearch } from '../shapes/person-search.ts';
import { count, facts, identifier, instant, localDate, textOf } from '../shapes/primitives.ts';

const me = z
  .object({
    employee: employeeView,
    agency: z.object({ agencyId: identifier, name: z.string() }),
    unit,
    leads: z.boolean().meta({ description: 'Heads a unit, acts as a head today, or supervises in an open cycle.' }),
    calibrates: z.boolean().meta({ description: 'Sits on the panel of a calibration that is open.' }),
    mandates: z.array(mandate).meta({ description: 'Held today.' }),
    preferences,
    now: instant.meta({ description: 'The time by which the server decides.' }),
  })
  .meta({ id: 'Me' });

const inCycle = {
  cycleId: identifier.exactOptional().meta({ description: 'To be told the case of each in this cycle.' }),
};

const search = personSearch(inCycle).meta({ id: 'EmployeeSearch' });

const employeeFound = employeeSummary
  .extend({ caseId: identifier.exactOptional(), stage: caseStage.exactOptional() })
  .meta({ id: 'EmployeeFound', description: 'An employee, with the case in the cycle that was asked about.' });

const importBody = z
  .strictObject({
    csv: textOf(limits.importText).meta({ description: 'Employees, in the columns that SIMPEG systems export.' }),
    unitsCsv: textOf(limits.importText).exactOptional(),
    dryRun: z.boolean().meta({ description: 'Only tell what would happen.' }),
  })
  .meta({ id: 'PeopleImportRequest' });

const importAnswer = z
  .object({
    dryRun: z.boolean(),
    counts: z.object({ rows: count, added: count, changed: count, unchanged: count, refused: count }),
    findings: z.array(
      z.object({
        file: z.enum(['units', 'employees']),
        row: count.meta({ description: 'As the file counts: the header is row 1.' }),
        column: z.string().exactOptional(),
        code: z.string(),
        severity: z.enum(['error', 'warning']),
        facts: facts.exactOptional(),
        title: z.string(),
        detail: z.string(),
        suggestion: z.string().exactOptional(),
      }),
    ),
    findingsLeftOff: count.exactOptional().meta({ description: 'How many more there are, errors being told first.' }),
  })
  .meta({ id: 'PeopleImport' });

const transferBody = z
  .strictObject({
    date: localDate,
    unitId: identifier,
    position: textOf(limits.name),
    supervisorId: identifier.exactOptional(),
  })
  .meta({ id: 'TransferRequest' });

export const people = defineOperations({
  getMe: {
    method: 'GET',
    path: '/me',
    summary: { id: 'Menampilkan diri saya', en: 'Shows who I am' },
    responses: { 200: me },
  },
  setPreferences: {
    method: 'PUT',
    path: '/me/preferences',
    summary: { id: 'Mengatur bahasa dan surat elektronik saya', en: 'Sets my language and mail' },
    body: preferences,
    responses: { 200: preferences },
  },
  listUnits: {
    method: 'GET',
    path: '/units',
    summary: { id: 'Menampilkan daftar unit organisasi', en: 'Lists the units of the agency' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(unitView) },
  },
  searchEmployees: {
    method: 'POST',
    path: '/employees/search',
    summary: { id: 'Mencari pegawai', en: 'Finds employees by name or the end of a NIP' },
    body: search,
    readOnly: true,
    responses: { 200: pageOf(employeeFound) },
  },
  getEmployee: {
    method: 'GET',
    path: '/employees/{employeeId}',
    summary: { id: 'Menampilkan seorang pegawai', en: 'Shows one employee' },
    responses: { 200: employeeView },
  },
  importPeople: {
    method: 'POST',
    path: '/people/imports',
    summary: { id: 'Memuat data pegawai', en: 'Loads employees from a file, or tells what is wrong with it' },
    body: importBody,
    responses: { 200: importAnswer },
  },
  transferEmployee: {
    method: 'POST',
    path: '/employees/{employeeId}/transfers',
    summary: { id: 'Mencatat mutasi pegawai', en: 'Moves an employee to another unit, position or supervisor' },
    body: transferBody,
    responses: {
      200: z.object({
        employee: employeeView,
        caseId: identifier.exactOptional(),
        segmentId: identifier.exactOptional(),
      }),
    },
  },
  grantMandate: {
    method: 'POST',
    path: '/units/{unitId}/mandates',
    summary: { id: 'Menetapkan Plt atau Plh', en: 'Lets somebody act as the head of a unit' },
    body: mandateBody,
    responses: { 201: mandate },
  },
});
