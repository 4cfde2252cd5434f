/** What a number of a pack counts. Percentages and scores are kept in hundredths. */
export type NumberUnit = 'percent' | 'score' | 'days' | 'people';

export const numberGroups = ['results', 'weights', 'bands', 'behaviours', 'feedback', 'times', 'groups'] as const;
export type NumberGroup = (typeof numberGroups)[number];

/** One number that HR may change in a form, and where it lies, as a JSON pointer. */
export interface PackNumber {
  readonly pointer: string;
  readonly unit: NumberUnit;
  readonly group: NumberGroup;
}

/** A pack that may be unfinished. */
export type Pack = Readonly<Record<string, unknown>>;

/** Where numbers lie; `*` is any item of a list. */
const places: readonly (readonly [pattern: string, unit: NumberUnit, group: NumberGroup])[] = [
  ['/levelThresholds/meets', 'percent', 'results'],
  ['/levelThresholds/above', 'percent', 'results'],
  ['/attainmentCap', 'percent', 'results'],
  ['/minimumCoverage', 'percent', 'results'],
  ['/weights/results', 'percent', 'weights'],
  ['/weights/behaviour', 'percent', 'weights'],
  ['/weightsWith360/results', 'percent', 'weights'],
  ['/weightsWith360/behaviour', 'percent', 'weights'],
  ['/behaviourScale/from', 'score', 'bands'],
  ['/behaviourScale/to', 'score', 'bands'],
  ['/bands/*/from', 'score', 'bands'],
  ['/behaviours/*/weight', 'percent', 'behaviours'],
  ['/feedback/fewest', 'people', 'feedback'],
  ['/feedback/perGroup', 'people', 'feedback'],
  ['/feedback/perRater', 'people', 'feedback'],
  ['/feedback/weights/peers', 'percent', 'feedback'],
  ['/feedback/weights/subordinates', 'percent', 'feedback'],
  ['/feedback/weights/citizens', 'percent', 'feedback'],
  ['/appealWithin/days', 'days', 'times'],
  ['/windows/*/within/days', 'days', 'times'],
  ['/socialisation/share', 'percent', 'groups'],
  ['/calibration/fewestRated', 'people', 'groups'],
  ['/calibration/panelOf', 'people', 'groups'],
  ['/publication/fewest', 'people', 'groups'],
];

const isBranch = (value: unknown): value is Pack => typeof value === 'object' && value !== null;

const branchAt = (pack: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((part, key) => (isBranch(part) ? part[key] : undefined), pack);

const keysOf = (pointer: string): readonly string[] => pointer.split('/').slice(1);

/** The pointers of a pattern that the pack has, with a number there or an emptied one. */
const pointersIn = (pack: unknown, keys: readonly string[], before = ''): readonly string[] => {
  const [key, ...rest] = keys;
  if (key === undefined) return pack === null || typeof pack === 'number' ? [before] : [];
  if (!isBranch(pack)) return [];
  const names = key === '*' ? Object.keys(pack) : [key];
  return names.flatMap((name) => (name in pack ? pointersIn(pack[name], rest, `${before}/${name}`) : []));
};

/** The numbers of a pack that a form shows, in the order of the form. */
export const packNumbers = (pack: Pack): readonly PackNumber[] =>
  places.flatMap(([pattern, unit, group]) =>
    pointersIn(pack, keysOf(pattern)).map((pointer) => ({ pointer, unit, group })),
  );

/** What the number at a place counts; undefined for everything that is none of the form. */
export const unitAt = (pointer: string): NumberUnit | undefined => {
  const keys = keysOf(pointer);
  const fits = (pattern: string): boolean => {
    const wanted = keysOf(pattern);
    return wanted.length === keys.length && wanted.every((key, at) => key === '*' || key === keys[at]);
  };
  return places.find(([pattern]) => fits(pattern))?.[1];
};

/** The number at a place, or undefined where it was emptied. */
export const numberAt = (pack: Pack, pointer: string): number | undefined => {
  const found = branchAt(pack, keysOf(pointer));
  return typeof found === 'number' ? found : undefined;
};

/** The text at a place, or undefined where there is none. */
export const textAt = (pack: Pack, pointer: string): string | undefined => {
  const found = branchAt(pack, keysOf(pointer));
  return typeof found === 'string' ? found : undefined;
};

const put = (part: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown => {
  if (Array.isArray(part)) return part.map((one, at) => (String(at) === key ? replaced(one, rest, value) : one));
  return isBranch(part) ? { ...part, [key]: replaced(part[key], rest, value) } : part;
};

const replaced = (part: unknown, rest: readonly string[], value: unknown): unknown =>
  rest.length === 0 ? value : put(part, rest, value);

/** The pack with another value at a place; an emptied number is null, which the findings then name. */
export const withValue = (pack: Pack, pointer: string, value: number | string | undefined): Pack =>
  put(pack, keysOf(pointer), value ?? null) as Pack;
