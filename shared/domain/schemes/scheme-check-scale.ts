import { wholeWeight } from '../targets/weights.ts';
import { levels, type MatrixScheme, type Predicate, predicates, type Scheme, type WeightedScheme } from './scheme.ts';
import {
  changeWords,
  firstOfEachPlace,
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

/** How good a predicate is, the best last; undefined for what is none. */
const rankOf = (value: unknown): number | undefined => {
  const at = predicates.indexOf(value as Predicate);
  return at === -1 ? undefined : predicates.length - at;
};

/** What is better in results or in behaviour never has a lower predicate. */
const orderOfCells = (matrix: unknown): readonly SchemeFinding[] => {
  const steps = levels.slice(1).map((level, index) => ({ level, worse: levels[index] ?? level }));
  const pairs = levels.flatMap((same) =>
    steps.flatMap(({ level, worse }) => [
      { better: [level, same], than: [worse, same] },
      { better: [same, level], than: [same, worse] },
    ]),
  );
  const found = pairs.flatMap(({ better, than }) => {
    const [here, there] = [partOf(matrix, ...better), partOf(matrix, ...than)];
    const [rank, below] = [rankOf(here), rankOf(there)];
    if (rank === undefined || below === undefined || rank >= below) return [];
    const words = { predicate: predicateWords[here as Predicate], other: predicateWords[there as Predicate] };
    return [schemeFinding('cell-out-of-order', `/matrix/${better.join('/')}`, words)];
  });
  return firstOfEachPlace(found);
};

/** The matrix has nine cells of nine: a predicate for every pair of levels, and nothing else. */
const matrixFindings = ({ matrix }: MatrixScheme): readonly SchemeFinding[] => [
  ...unknownKeys(matrix, '/matrix'),
  ...orderOfCells(matrix),
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

/** The best score under either weights, in hundredths: results at the cap, behaviour at the end of its scale. */
const highestScore = ({ weights, weightsWith360, attainmentCap, behaviourScale }: WeightedScheme): number =>
  Math.max(
    ...[weights, weightsWith360].map(
      (shares) =>
        (Number(partOf(shares, 'results')) * Number(attainmentCap) +
          Number(partOf(shares, 'behaviour')) * Number(partOf(behaviourScale, 'to'))) /
        wholeWeight,
    ),
  );

/** A band that begins above the best score would promise a predicate that nobody gets. */
const reachFindings = (bands: readonly Band[], most: number): readonly SchemeFinding[] =>
  bands.flatMap(({ from }, index) =>
    from > most
      ? [
          schemeFinding('band-unreachable', `/bands/${index}/from`, {
            from: hundredthsWords(from),
            most: hundredthsWords(Math.floor(most)),
          }),
        ]
      : [],
  );

/**
 * The bands cover every score from the least possible, without a hole: each from its `from` up to that of the band before,
 * highest first, one for every predicate, the lowest without a condition.
 */
const bandFindings = (scheme: WeightedScheme): readonly SchemeFinding[] => {
  const { bands: given, behaviourScale } = scheme;
  const bands = listOf(given) as readonly Band[];
  const from = Number(partOf(behaviourScale, 'from'));
  const to = Number(partOf(behaviourScale, 'to'));
  const odd = bands.flatMap((band, index) =>
    pointsFindings(partOf(band, 'from'), `/bands/${index}/from`, { least: -1_000_000, most: 1_000_000, isScore: true }),
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
    ...(odd.length > 0 || !(from < to) ? [] : reachFindings(bands, highestScore(scheme))),
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
