import { parseArgs } from 'node:util';
import type { Language } from '../../shared/messages/language.ts';
import { ProblemError } from '../../web/problem-error.ts';
import type { Office } from './office-data.ts';
import { officeNamed, officeNames, usualOffice } from './offices.ts';
import { differences } from './report/differences.ts';
import type { Inspection } from './report/inspect-data.ts';
import { printedReport } from './report/print-report.ts';
import { reportWords } from './report/words.ts';
import { planKills } from './year/kills.ts';
import { folderOf, type Measures, playElsewhere, playHere, type Run } from './year/play.ts';
import { openProgress } from './year/progress.ts';
import { totalShare } from './year/year.ts';

const usage = `npm run demo -- [--office NAME] [--data FOLDER] [--lang id|en] [--json]
                [--kills 10 [--random-seed 1]] [--url ADDRESS --operator-key KEY]

Plays a whole year of an example office over HTTP, as its people, and tells what came of it.

  --office        which one: ${officeNames().join(', ')}; ${usualOffice} without it
  --data          a new folder for the data; .data/year-<time> without it
  --kills         plays the year twice, once calmly and once while the server is killed so often, and compares
  --random-seed   where it is killed
  --url           plays on a running server whose year is not open yet (npm start -- --unopened)
  --operator-key  the key that this server printed; CAPAIAN_OPERATOR_KEY is read too`;

const optionsOf = () => {
  const { values } = parseArgs({
    options: {
      office: { type: 'string', default: usualOffice },
      data: { type: 'string' },
      lang: { type: 'string', default: 'id' },
      json: { type: 'boolean', default: false },
      kills: { type: 'string', default: '0' },
      'random-seed': { type: 'string', default: '1' },
      url: { type: 'string' },
      'operator-key': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const language: Language = values.lang === 'en' ? 'en' : 'id';
  return {
    ...values,
    language,
    data: values.data ?? `.data/year-${stamp}`,
    kills: Number(values.kills),
    seed: Number(values['random-seed']),
    operatorKey: values['operator-key'] ?? process.env.CAPAIAN_OPERATOR_KEY ?? '',
  };
};
type Options = ReturnType<typeof optionsOf>;

/** What must be so after any year, however it went. */
const troubles = ({ report, inspection }: Run): readonly string[] => {
  const { audit } = report;
  const found = audit.intact === audit.cases ? [] : [`${audit.cases - audit.intact} audit chains are broken`];
  if (inspection === undefined) return found;
  const { brokenJournals, undelivered, countersAgree, faults } = inspection;
  return [
    ...found,
    ...brokenJournals.map((journalId) => `the chain of ${journalId} is broken`),
    ...(undelivered === 0 ? [] : [`${undelivered} journals have undelivered events`]),
    ...(countersAgree ? [] : ['the counters differ from a recount']),
    ...faults.map((line) => `the server reported ${line}`),
  ];
};

const comparable = ({
  report,
  inspection,
}: Run): { report: unknown; inspection: Omit<Inspection, 'faults'> | undefined } => {
  if (inspection === undefined) return { report, inspection };
  const { faults: _, ...rest } = inspection;
  return { report, inspection: rest };
};

const told = ({ seconds, requests, moves, kills, databaseBytes }: Measures): string => {
  const size = databaseBytes === undefined ? '' : `, ${(databaseBytes / 1024 / 1024).toFixed(1)} MB`;
  const rate = Math.round(requests / seconds);
  return `${seconds.toFixed(1)} s, ${requests} requests (${rate}/s), ${moves} moves of the clock, ${kills} kills${size}`;
};

const progressFor = (office: Office) => openProgress(totalShare(office));

const playCalmly = (office: Office, { url, operatorKey, data, kills, language }: Options): Promise<Run> => {
  const wishes = { office, progress: progressFor(office), language };
  if (url !== undefined) return playElsewhere({ baseUrl: url.replace(/\/+$/, ''), operatorKey }, wishes);
  return playHere(kills > 0 ? folderOf(data, 'calm') : data, wishes);
};

/** The same year with kills; what differs from the calm one. */
const playKilled = async (
  office: Office,
  calm: Run,
  { data, kills, seed, language }: Options,
): Promise<readonly string[]> => {
  const { requests: answers, moves } = calm.measures;
  const plan = planKills({ kills, seed }, { answers, moves });
  const killed = await playHere(folderOf(data, 'killed'), { office, progress: progressFor(office), language, plan });
  console.error(`killed (seed ${seed}): ${told(killed.measures)}`);
  return [...troubles(killed), ...differences(comparable(calm), comparable(killed))];
};

const print = (run: Run, { json, language, data, url, kills, office }: Options): void => {
  if (json) {
    console.log(JSON.stringify({ ...run.report, inspection: run.inspection, measures: run.measures }, undefined, 2));
    return;
  }
  console.log(`\n${printedReport(run.report, language)}\n`);
  if (url === undefined)
    console.log(`${reportWords(language).look(office, kills > 0 ? folderOf(data, 'calm') : data)}\n`);
};

const main = async (): Promise<void> => {
  const options = optionsOf();
  if (options.help) {
    console.log(usage);
    return;
  }
  const office = officeNamed(options.office);
  const calm = await playCalmly(office, options);
  console.error(`calm: ${told(calm.measures)}`);
  const wrong = [...troubles(calm), ...(options.kills > 0 ? await playKilled(office, calm, options) : [])];
  print(calm, options);
  for (const line of wrong) console.error(line);
  if (options.kills > 0 && wrong.length === 0) console.error('the killed year is the same as the calm one');
  if (wrong.length > 0) process.exitCode = 1;
};

main().catch((error: unknown) => {
  if (error instanceof ProblemError) console.error(JSON.stringify(error.problem, undefined, 2));
  console.error(error);
  process.exit(1);
});
