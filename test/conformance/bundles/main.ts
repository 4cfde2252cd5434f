import { ProblemError } from '../../../web/problem-error.ts';
import { readAssembly } from './packaged/assembly.ts';
import { deploymentOf } from './packaged/deployment.ts';
import { openLedger } from './run/ledger.ts';
import { openWorld, type World } from './run/open-world.ts';
import { hearTheAppeal } from './story/appeal.ts';
import { announceTheResult, appraiseTheYear } from './story/appraisal.ts';
import { calibrate } from './story/calibration.ts';
import { answerACitizen } from './story/complaints.ts';
import { lookBack } from './story/ending.ts';
import { playFirstQuarter } from './story/execution.ts';
import { followUp } from './story/follow-ups.ts';
import { measureByData } from './story/measures.ts';
import { reviewHalfTheYear } from './story/mid-review.ts';
import { prepareTheNextScheme } from './story/next-scheme.ts';
import { openTheYear } from './story/opening.ts';
import { planTheYear } from './story/planning.ts';
import { publishTheYear } from './story/publication.ts';
import { standIn } from './story/standing-in.ts';
import { askCitizens } from './story/surveys.ts';

const chapters = [
  openTheYear,
  planTheYear,
  standIn,
  playFirstQuarter,
  measureByData,
  answerACitizen,
  askCitizens,
  reviewHalfTheYear,
  appraiseTheYear,
  calibrate,
  announceTheResult,
  hearTheAppeal,
  publishTheYear,
  prepareTheNextScheme,
  followUp,
  lookBack,
];

const startAt = '2026-01-05T02:00:00.000Z';

const summary = ({ fleet, counts, letters, delivery, ledger }: World): string => {
  const calls = [...fleet.calls.values()].reduce((sum, times) => sum + times, 0);
  return [
    `${fleet.calls.size} functions, called ${calls} times`,
    `${counts().written} items written`,
    `${delivery.batches.length} batches of the stream`,
    `${letters.length} letters`,
    `${ledger.facts()} facts, ${ledger.differences.length} differences`,
  ].join(', ');
};

const [folder = 'cdk.out'] = process.argv.slice(2);
const began = performance.now();
const ledger = openLedger((line) => console.log(line));
const world = await openWorld(deploymentOf(readAssembly(folder)), startAt, ledger);
try {
  for (const chapter of chapters) await chapter(world);
} catch (error) {
  if (error instanceof ProblemError) console.error(JSON.stringify(error.problem, undefined, 2));
  process.exitCode = 1;
  throw error;
} finally {
  console.log(`\n${summary(world)}, ${((performance.now() - began) / 1000).toFixed(0)} s`);
  await world.close();
}
if (ledger.differences.length > 0) process.exitCode = 1;
