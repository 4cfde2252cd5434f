import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ImportRecord } from '../../shared/domain/people/people-import-columns.ts';

/** The records of a table as offices export it: with or without a byte order mark, parted by `;`, `,` or a tab. */
export const parseTable = (text: string): readonly ImportRecord[] => {
  const [header = ''] = text.split('\n', 1);
  const delimiter = [';', '\t'].find((sign) => header.includes(sign)) ?? ',';
  return parse(text, { bom: true, columns: true, delimiter, trim: true, skip_empty_lines: true }) as ImportRecord[];
};

/** One file of an office as it is. */
export const readText = (directory: string, name: string): string => readFileSync(join(directory, name), 'utf8');

/** Reads one table of an office. */
export const readTable = (directory: string, name: string): readonly ImportRecord[] =>
  parseTable(readText(directory, name));

/** What stands in a column that must be there. */
export const cellOf = (record: ImportRecord, column: string): string => {
  const value = record[column];
  if (value === undefined) throw new Error(`the table has no column ${column}`);
  return value;
};

/** A number as Indonesian spreadsheets write it, `1234,5`. */
export const numberOf = (text: string): number => {
  if (!/^-?\d+(,\d+)?$/.test(text)) throw new Error(`"${text}" is no number with a decimal comma`);
  return Number(text.replace(',', '.'));
};
