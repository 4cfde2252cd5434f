import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { type ApiFigures, benchApi } from './api.ts';
import { benchBundles } from './bundles.ts';
import { benchCapacity } from './capacity.ts';
import { benchDomain } from './domain-score.ts';
import { benchFunnel, type FunnelFigures } from './funnel.ts';
import type { Timing } from './measure.ts';
import { benchSurveys } from './surveys.ts';
import { benchTable, type TableFigures } from './table.ts';
import { benchWeb } from './web.ts';
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

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

const funnelRows = ({ timings, bytes }: FunnelFigures): readonly string[] =>
  Object.entries(timings).map(
    ([name, { median, p95 }]) => `| ${name} | ${micro(median)} | ${micro(p95)} | ${kilobytes(bytes[name] ?? 0)} |`,
  );

const funnelLines = (figures: FunnelFigures): readonly string[] => {
  const { items, bytes, pages, readUnits } = figures.dynamo;
  return [
    `## The console over ${figures.people.toLocaleString('en')} people in ${figures.units.toLocaleString('en')} units (SQLite in memory)`,
    '',
    ...table(['one at a time', 'median', '95 %', 'answer'], funnelRows(figures)),
    `In DynamoDB one funnel reads the ${items.toLocaleString('en')} counters of the cycle and nothing else: ${kilobytes(bytes)} in ${pages} pages of 1 MB,`,
    `${readUnits} read units.`,
    '',
  ];
};

const tableLines = (figures: TableFigures | undefined): readonly string[] => {
  if (figures === undefined) return [];
  const { rows, loaded, longest, scrollFrame, load } = figures;
  const count = rows.toLocaleString('en');
  const whole = (milliseconds: number): string => `${milliseconds.toFixed(0)} ms`;
  return [
    `## The console's table of ${count} rows in Chromium`,
    '',
    `Until the next picture, the longest of several; ${load.toFixed(0)} programs wanted the machine at the same time.`,
    '',
    ...table(
      ['what', 'longest'],
      [
        ...Object.entries(longest).map(([name, milliseconds]) => `| ${name} | ${whole(milliseconds)} |`),
        `| between two pictures while scrolling | ${whole(scrollFrame)} |`,
        `| all rows loaded and drawn, after signing in | ${whole(loaded)} |`,
      ],
    ),
  ];
};

const main = async (): Promise<void> => {
  const domain = benchDomain();
  const api = await benchApi();
  const year = await benchYear();
  const funnel = await benchFunnel();
  const inBrowser = await benchTable();
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
    ...funnelLines(funnel),
    ...tableLines(inBrowser),
  ].join('\n');
  writeFileSync(new URL('report.md', import.meta.url), report);
  console.log(report);
  console.log(await benchCapacity());
  console.log(await benchBundles());
  console.log(await benchWeb());
  console.log(benchSurveys());
};

await main();
