import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { type ApiFigures, benchApi } from './api.ts';
import { benchBundles } from './bundles.ts';
import { benchCapacity } from './capacity.ts';
import { benchDomain } from './domain-score.ts';
import type { Timing } from './measure.ts';
import { benchYear, type YearFigures } from './year.ts';

const micro = (value: number): string =>
  value < 1_000 ? `${value.toFixed(0)} µs` : `${(value / 1_000).toFixed(2)} ms`;

const timingRows = (timings: Readonly<Record<string, Timing>>): readonly string[] =>
  Object.entries(timings).map(
    ([name, { median, p95, runs }]) => `| ${name} | ${micro(median)} | ${micro(p95)} | ${runs} |`,
  );

const table = (head: readonly string[], rows: readonly string[]): readonly string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '---|').join('')}`,
  ...rows,
  '',
];

const perSecondRows = ({ perSecond }: ApiFigures): readonly string[] =>
  Object.entries(perSecond).map(([name, value]) => `| ${name} | ${value.toFixed(0)} |`);

const yearLines = ({ people, seconds, requests, databaseBytes }: YearFigures): readonly string[] => [
  `| people | ${people} |`,
  `| whole year | ${seconds.toFixed(1)} s |`,
  `| requests | ${requests} (${(requests / seconds).toFixed(0)} a second) |`,
  `| one employee's whole cycle | ${(requests / people).toFixed(0)} requests, ${((seconds * 1000) / people).toFixed(0)} ms |`,
  `| database | ${(databaseBytes / 1024 / 1024).toFixed(1)} MB, ${(databaseBytes / 1024 / people).toFixed(0)} KB a person |`,
];

const main = async (): Promise<void> => {
  const domain = benchDomain();
  const api = await benchApi();
  const year = await benchYear();
  const report = [
    '# What the hot paths cost',
    '',
    `Written by \`npm run bench\` on ${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.version}. Medians of one run;`,
    'machines are noisy, so compare within a report, not between two.',
    '',
    '## The domain: one person’s year, 3 objectives, measured monthly',
    '',
    ...table(['what', 'median', '95 %', 'runs'], timingRows(domain)),
    '## The API over HTTP, server and client on the same machine',
    '',
    ...table(['one at a time', 'median', '95 %', 'runs'], timingRows(api.timings)),
    ...table(['eight at once', 'a second'], perSecondRows(api)),
    '## The whole year of the example office',
    '',
    ...table(['', ''], yearLines(year)),
  ].join('\n');
  writeFileSync(new URL('report.md', import.meta.url), report);
  console.log(report);
  console.log(await benchCapacity());
  console.log(await benchBundles());
};

await main();
