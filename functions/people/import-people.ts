import type { AnswerOf } from '../../shared/contract/index.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Language } from '../../shared/messages/language.ts';
import { endpoint } from '../endpoint.ts';
import { importChanges } from './import-changes.ts';
import { type ImportPlan, planImport } from './import-plan.ts';
import { importRegister } from './import-register.ts';
import { parseTable } from './parse-table.ts';

type ImportAnswer = AnswerOf<'importPeople'>;

/** So many findings are told, errors first, so that the record of the request stays within an item of the table. */
const mostTold = 300;

const told = ({ findings }: ImportPlan, language: Language): Pick<ImportAnswer, 'findings' | 'findingsLeftOff'> => {
  const grave = findings.filter(({ severity }) => severity === 'error');
  const light = findings.filter(({ severity }) => severity !== 'error');
  const shown = [...grave, ...light].slice(0, mostTold);
  return {
    findings: shown.map(({ title, detail, suggestion, ...finding }) => ({
      ...finding,
      title: title[language],
      detail: detail[language],
      ...(suggestion === undefined ? {} : { suggestion: suggestion[language] }),
    })),
    ...(findings.length > mostTold ? { findingsLeftOff: findings.length - mostTold } : {}),
  };
};

const countsOf = (rows: number, { people }: ImportPlan): ImportAnswer['counts'] => ({
  rows,
  added: people.added.length,
  changed: people.changed.length,
  unchanged: people.unchanged.length,
  refused: people.refusedRows,
});

/** Loads units and employees from files, or only tells what would happen. The same files again change nothing. */
export const importPeople = endpoint('importPeople', async ({ actor, body, now }, deps) => {
  const employees = parseTable(body.csv, '/csv');
  const units = parseTable(body.unitsCsv ?? '', '/unitsCsv');
  if (!employees.ok || !units.ok) {
    return { refusals: [employees, units].flatMap((one) => (one.ok ? [] : one.refusals)) };
  }
  const register = await importRegister(actor.agencyId, employees.value, deps);
  const files = { employees: employees.value, units: units.value };
  const plan = planImport(files, register, localDateOf(now, actor.zone));
  return {
    answer: {
      body: {
        dryRun: body.dryRun,
        counts: countsOf(employees.value.length, plan),
        ...told(plan, actor.language),
      },
    },
    changes: body.dryRun ? [] : importChanges(actor.agencyId, plan),
  };
});
