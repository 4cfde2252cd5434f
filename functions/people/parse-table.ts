import { CsvError, parse } from 'csv-parse/sync';
import { accept, type Decision, refuse } from '../../shared/domain/decision.ts';
import type { ImportRecord } from '../../shared/domain/people/people-import-columns.ts';

const options = { bom: true, columns: true, trim: true, skip_empty_lines: true } as const;

/** Offices export with semicolons, commas or tabs; the header tells. */
const delimiterOf = (text: string): string => {
  const [header = ''] = text.split('\n', 1);
  return [';', '\t'].find((sign) => header.includes(sign)) ?? ',';
};

/**
 * The records of a table as offices export it, with or without a byte order mark. Refused, with the line, when a quote
 * doesn't end or a row has more or fewer cells than the header.
 * @param field the JSON pointer to the text in the command
 */
export const parseTable = (text: string, field: string): Decision<readonly ImportRecord[]> => {
  try {
    return accept(parse(text, { ...options, delimiter: delimiterOf(text) }) as ImportRecord[]);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse({ code: 'invalid-field', field, facts: { expected: 'CSV', line: error.lines } });
  }
};
