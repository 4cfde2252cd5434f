import fc from 'fast-check';

const nested = (depth: number): unknown => {
  let value: unknown = [];
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

/** Own members of these names are made by JSON alone. */
const fromJson = (text: string): unknown => JSON.parse(text);

/** Text that has broken something somewhere. Holds no NIP but the shape of one. */
export const nastyTexts = [
  '',
  ' ',
  '..',
  '../../etc/passwd',
  '%2e%2e%2f',
  '#',
  'A#contoh#C#2026-siti',
  '~',
  '2026-siti~rate~s1~',
  '123456789012345678',
  'a123456789012345678b',
  '\u0000',
  'a\r\nb: c',
  '\u202ekcab',
  '\ud800',
  '\ud83d\ude00',
  '__proto__',
  'constructor',
  'toString',
  '$&',
  '{{7*7}}',
  '<script>',
  '=1+1',
  "' OR 1=1 --",
  'x'.repeat(5_000),
] as const;

/** Values of a wrong type or size. */
const nastyValues: readonly unknown[] = [
  ...nastyTexts,
  null,
  true,
  0,
  -0,
  -1,
  0.1,
  5e-324,
  1e308,
  2 ** 53,
  18_446_744_073_709_552_000,
  [],
  {},
  nested(500),
  fromJson('{"__proto__":{"polluted":true}}'),
  fromJson('{"constructor":{"prototype":{"polluted":true}}}'),
];

type Path = readonly (string | number)[];

const pathsIn = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, member]) => pathsIn(member, [...path, name]))];
};

const holderOf = (whole: unknown, path: Path): unknown =>
  path.slice(0, -1).reduce<unknown>((value, name) => Reflect.get(Object(value), name), whole);

/** The value with what lies at the path replaced; with nothing there when `undefined`. */
const replaced = (whole: unknown, path: Path, value: unknown): unknown => {
  const name = path.at(-1);
  if (name === undefined) return value;
  const copy = structuredClone(whole);
  const holder = Object(holderOf(copy, path));
  if (value === undefined) Reflect.deleteProperty(holder, name);
  else Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
  return copy;
};

const withField = (whole: unknown, path: Path, name: string): unknown => {
  const holder = path.reduce<unknown>((value, part) => Reflect.get(Object(value), part), whole);
  return typeof holder === 'object' && holder !== null ? replaced(whole, [...path, name], 1) : whole;
};

const extraNames = ['extra', '__proto__', 'constructor', 'version', 'employeeId', 'status', 'a/b~c', ''] as const;

const mutationOf = (value: unknown): fc.Arbitrary<unknown> => {
  const path = fc.constantFrom(...pathsIn(value));
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(path, fc.constantFrom(...nastyValues)).map(([at, bad]) => replaced(value, at, bad)),
    },
    { weight: 1, arbitrary: path.map((at) => replaced(value, at, undefined)) },
    {
      weight: 2,
      arbitrary: fc.tuple(path, fc.constantFrom(...extraNames)).map(([at, name]) => withField(value, at, name)),
    },
  );
};

/** A value with one thing wrong in it somewhere: of another type, out of range, missing, or too much. */
export const mutated = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => values.chain(mutationOf);
