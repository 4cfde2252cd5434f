import { readFileSync } from 'node:fs';
import { type Outcome, readLines, type Story, storiesFile } from '../stories/story.ts';
import { differences } from './differences.ts';

// usage: compare.ts VERDICTS. Prints every story with its verdict, and fails on a difference that nobody has explained.

interface Departure {
  readonly machine: string;
  readonly what: string;
  readonly documentation: string;
}
interface Departures {
  readonly respelled: readonly (Departure & { readonly state: string })[];
  readonly stories: readonly (Departure & { readonly story: string })[];
}

const departures: Departures = JSON.parse(readFileSync(new URL('../judge-departures.json', import.meta.url), 'utf8'));
const stories = readLines<Story>(storiesFile);
const verdicts = readLines<Outcome>(process.argv[2] ?? '');
const failures: string[] = [];
const failed: Story[] = [];

const departureOf = ({ machine, title }: Story) =>
  departures.stories.find((departure) => departure.machine === machine && departure.story === title);

for (const [index, story] of stories.entries()) {
  const verdict = verdicts[index];
  const found = verdict ? differences(story, verdict) : ['no verdict'];
  const departure = departureOf(story);
  const name = `${story.machine} · ${story.title}`;
  if (found.length > 0) console.log(`${name} · differs (${departure?.what ?? found.join('; ')})`);
  else console.log(`${name} · same`);
  if (found.length > 0 === (departure !== undefined)) continue;
  failed.push(story);
  failures.push(departure ? `${name} (is listed as a departure and is none)` : name);
}

for (const { machine, state, what } of departures.respelled) console.log(`respelled: ${machine} · ${state} · ${what}`);

const machines = [...new Set(stories.map(({ machine }) => machine))].filter((machine) => machine !== 'documented');
const excused = new Set([...departures.respelled, ...departures.stories, ...failed].map(({ machine }) => machine));
const plain = machines.filter((machine) => !excused.has(machine));
console.log(`machines whose every way is the same with no excuse: ${plain.join(', ') || 'none'}`);
if (plain.length === 0) failures.push('no machine is without an excuse');
if (stories.length !== verdicts.length) failures.push(`${stories.length} stories have ${verdicts.length} verdicts`);

console.log(`${stories.length - failures.length} passed, ${failures.length} failed`);
for (const failure of failures) console.error(`FAILED: ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;
