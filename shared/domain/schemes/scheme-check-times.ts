import { Temporal } from 'temporal-polyfill';
import { type Phase, phases, type Scheme, windowedKinds } from './scheme.ts';
import {
  firstOfEachPlace,
  listOf,
  namesFindings,
  partOf,
  type SchemeFinding,
  schemeFinding,
} from './scheme-finding.ts';
import { phaseWords } from './task-and-phase-words.ts';

const spanFindings = (span: unknown, path: string, least: number): readonly SchemeFinding[] => {
  const days = partOf(span, 'days');
  const basis = partOf(span, 'basis');
  return [
    ...(Number.isInteger(days) && Number(days) >= least
      ? []
      : [schemeFinding('days-not-whole', `${path}/days`, { least })]),
    ...(basis === 'working' || basis === 'calendar' ? [] : [schemeFinding('part-missing', path, { name: 'basis' })]),
  ];
};

const reminderFindings = (window: unknown, path: string): readonly SchemeFinding[] =>
  listOf(partOf(window, 'remindBefore')).flatMap((span, index) => [
    ...spanFindings(span, `${path}/remindBefore/${index}`, 1),
    ...(partOf(span, 'basis') === partOf(window, 'within', 'basis') &&
    Number(partOf(span, 'days')) >= Number(partOf(window, 'within', 'days'))
      ? [
          schemeFinding('reminder-too-early', `${path}/remindBefore/${index}`, {
            days: partOf(span, 'days'),
            within: partOf(window, 'within', 'days'),
          }),
        ]
      : []),
  ]);

const windowFindings = ({ windows }: Scheme): readonly SchemeFinding[] => [
  ...namesFindings(windows, windowedKinds, '/windows'),
  ...windowedKinds
    .filter((kind) => partOf(windows, kind) !== undefined)
    .flatMap((kind) => {
      const path = `/windows/${kind}`;
      return [
        ...spanFindings(partOf(windows, kind, 'within'), `${path}/within`, 1),
        ...spanFindings(partOf(windows, kind, 'grace'), `${path}/grace`, 0),
        ...reminderFindings(partOf(windows, kind), path),
      ];
    }),
];

/** A day of a leap year, so that the 29th of February may be named. */
const dayOf = (end: unknown): Temporal.PlainDate | undefined => {
  try {
    return Temporal.PlainDate.from(
      {
        year: 2024 + Number(partOf(end, 'yearOffset')),
        month: Number(partOf(end, 'month')),
        day: Number(partOf(end, 'day')),
      },
      { overflow: 'reject' },
    );
  } catch {
    return undefined;
  }
};

const phaseFindings = ({ phases: windows }: Scheme): readonly SchemeFinding[] => [
  ...namesFindings(windows, phases, '/phases'),
  ...phases
    .filter((phase) => partOf(windows, phase) !== undefined)
    .flatMap((phase) => {
      const path = `/phases/${phase}`;
      const ends = (['opens', 'closes'] as const).map((name) => ({ name, end: partOf(windows, phase, name) }));
      const odd = ends
        .filter(({ end }) => dayOf(end) === undefined)
        .map(({ name, end }) =>
          schemeFinding('day-unknown', `${path}/${name}`, {
            day: partOf(end, 'day') ?? '–',
            month: partOf(end, 'month') ?? '–',
          }),
        );
      const [opens, closes] = ends.map(({ end }) => dayOf(end));
      const inverted = opens && closes && Temporal.PlainDate.compare(opens, closes) > 0;
      return [
        ...odd,
        ...(inverted ? [schemeFinding('phase-inverted', path)] : []),
        ...listOf(partOf(windows, phase, 'remindBefore')).flatMap((span, index) =>
          spanFindings(span, `${path}/remindBefore/${index}`, 1),
        ),
      ];
    }),
];

/** Each phase with the one before which it never opens. */
const openedAfter = [
  ['execution', 'planning'],
  ['mid-review', 'execution'],
  ['scoring', 'execution'],
  ['scoring', 'mid-review'],
  ['announcement', 'scoring'],
] as const satisfies readonly (readonly [Phase, Phase])[];

/** A year is planned, carried out, appraised and announced, in this order. */
const orderFindings = ({ phases: windows }: Scheme): readonly SchemeFinding[] => {
  const found = openedAfter.flatMap(([phase, before]) => {
    const [opens, earlier] = [dayOf(partOf(windows, phase, 'opens')), dayOf(partOf(windows, before, 'opens'))];
    return opens && earlier && Temporal.PlainDate.compare(opens, earlier) < 0
      ? [schemeFinding('phase-out-of-order', `/phases/${phase}`, { before: phaseWords[before] })]
      : [];
  });
  return firstOfEachPlace(found);
};

/** Whoever is silent may not be taken to accept before the time to appeal has passed. */
const silenceFindings = ({ windows, appealWithin }: Scheme): readonly SchemeFinding[] => {
  const path = '/windows/acknowledge-result/within';
  const within = partOf(windows, 'acknowledge-result', 'within');
  const [days, appeal] = [Number(partOf(within, 'days')), Number(partOf(appealWithin, 'days'))];
  const bases = [partOf(within, 'basis'), partOf(appealWithin, 'basis')];
  // What is no number is told where it stands.
  if (Number.isNaN(days) || Number.isNaN(appeal)) return [];
  const covered = days >= appeal && (bases[0] === bases[1] || bases[0] === 'working');
  return covered ? [] : [schemeFinding('silence-before-appeal-ends', path, { within: days, appeal })];
};

/** Everything with a time: windows of tasks, phases of the cycle, the time to appeal. */
export const timeFindings = (scheme: Scheme): readonly SchemeFinding[] => [
  ...windowFindings(scheme),
  ...phaseFindings(scheme),
  ...orderFindings(scheme),
  ...spanFindings(scheme.appealWithin, '/appealWithin', 1),
  ...silenceFindings(scheme),
];
