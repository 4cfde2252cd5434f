import { wholeWeight } from '../targets/weights.ts';
import { levels, type MatrixScheme, predicates, type Scheme, type WeightedScheme } from './scheme.ts';
import {
  changeWords,
  hundredthsWords,
  listOf,
  partOf,
  percentWords,
  pointsFindings,
  type SchemeFinding,
  schemeFinding,
} from './scheme-finding.ts';
import { levelWords, predicateWords } from './scheme-finding-place.ts';

const isPredicate = (value: unknown): boolean => predicates.some((predicate) => predicate === value);

const unknownKeys = (value: unknown, path: string): readonly SchemeFinding[] =>
  Object.keys(typeof value === 'object' && value !== null ? value : {})
    .filter((key) => levels.every((level) => level !== key))
    .map((cell) => schemeFinding('cell-unknown', `${path}/${cell}`, { cell }));

/** The matrix has nine cells of nine: a predicate for every pair of levels, and nothing else. */
const matrixFindings = ({ matrix }: MatrixScheme): readonly SchemeFinding[] => [
  ...unknownKeys(matrix, '/matrix'),
  ...levels.flatMap((results) => [
    ...unknownKeys(partOf(matrix, results), `/matrix/${results}`),
    ...levels
      .filter((behaviour) => !isPredicate(partOf(matrix, results, behaviour)))
      .map((behaviour) =>
        schemeFinding('cell-missing', `/matrix/${results}/${behaviour}`, {
          results: levelWords[results],
          behaviour: levelWords[behaviour],
        }),
      ),
  ]),
];

const weightFindings = (value: unknown, path: string): readonly SchemeFinding[] => {
  const results = partOf(value, 'results');
  const behaviour = partOf(value, 'behaviour');
  const odd = [...pointsFindings(results, `${path}/results`), ...pointsFindings(behaviour, `${path}/behaviour`)];
  const total = Number(results) + Number(behaviour);
  return odd.length > 0 || total === wholeWeight
    ? odd
    : [schemeFinding('weights-not-exact', path, { total: percentWords(total), change: changeWords(total) })];
};

type Band = WeightedScheme['bands'][number];

const orderFindings = (bands: readonly Band[]): readonly SchemeFinding[] =>
  bands.flatMap(({ from, predicate }, index) => {
    const above = bands[index - 1];
    if (above === undefined) return [];
    const path = `/bands/${index}`;
    const better = predicates.indexOf(above.predicate) < predicates.indexOf(predicate);
    return [
      ...(above.from > from
        ? []
        : [
            schemeFinding('bands-not-descending', `${path}/from`, {
              from: hundredthsWords(from),
              above: hundredthsWords(above.from),
            }),
          ]),
      ...(better
        ? []
        : [
            schemeFinding('bands-out-of-order', `/bands/${index - 1}/predicate`, {
              predicate: predicateWords[above.predicate] ?? above.predicate,
            }),
          ]),
    ];
  });

const bottomFindings = (bands: readonly Band[], least: number): readonly SchemeFinding[] => {
  const lowest = bands.at(-1);
  if (lowest === undefined) return [schemeFinding('part-missing', '/bands', { name: 'bands' })];
  const path = `/bands/${bands.length - 1}`;
  return [
    ...(lowest.from <= least
      ? []
      : [
          schemeFinding('bands-leave-a-hole', `${path}/from`, {
            lowest: hundredthsWords(lowest.from),
            least: hundredthsWords(least),
          }),
        ]),
    ...(lowest.needsInnovation ? [schemeFinding('band-needs-innovation', `${path}/needsInnovation`)] : []),
  ];
};

/**
 * The bands cover every score from the least possible, without a hole: each from its `from` up to that of the band before,
 * highest first, one for every predicate, the lowest without a condition.
 */
const bandFindings = ({ bands: given, behaviourScale }: WeightedScheme): readonly SchemeFinding[] => {
  const bands = listOf(given) as readonly Band[];
  const from = Number(partOf(behaviourScale, 'from'));
  const to = Number(partOf(behaviourScale, 'to'));
  const odd = bands.flatMap((band, index) =>
    pointsFindings(partOf(band, 'from'), `/bands/${index}/from`, { least: -1_000_000, most: 1_000_000 }),
  );
  const counts = predicates.map((predicate) => ({
    predicate,
    count: bands.filter((band) => partOf(band, 'predicate') === predicate).length,
  }));
  return [
    ...(from < to
      ? []
      : [schemeFinding('scale-inverted', '/behaviourScale', { from: hundredthsWords(from), to: hundredthsWords(to) })]),
    ...odd,
    ...counts
      .filter(({ count }) => count !== 1)
      .map(({ predicate, count }) =>
        schemeFinding('band-predicate', '/bands', { predicate: predicateWords[predicate], count }),
      ),
    ...(odd.length > 0 ? [] : [...orderFindings(bands), ...bottomFindings(bands, Math.min(0, from))]),
  ];
};

/** How a scheme of its kind comes to a predicate. */
export const scaleFindings = (scheme: Scheme): readonly SchemeFinding[] =>
  scheme.kind === 'matrix'
    ? matrixFindings(scheme)
    : [
        ...weightFindings(scheme.weights, '/weights'),
        ...weightFindings(scheme.weightsWith360, '/weightsWith360'),
        ...bandFindings(scheme),
      ];
