import type { Bilingual } from './scheme.ts';
import { placeOf } from './scheme-finding-place.ts';

/** One place at which two packs differ. Values are as the pack writes them; absent where the pack has nothing there. */
export interface SchemeDifference {
  /** A JSON pointer. */
  readonly path: string;
  readonly place: Bilingual;
  readonly before?: string;
  readonly after?: string;
}

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What lies at the ends of a pack, by JSON pointer. */
const leavesOf = (value: unknown, path = ''): readonly (readonly [string, string])[] =>
  isBranch(value)
    ? Object.entries(value).flatMap(([name, part]) =>
        leavesOf(part, `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
      )
    : [[path, String(value)]];

/** Not a change of the rules: every version has its own name and number. */
const ofIdentity: readonly string[] = ['/schemeId', '/version'];

/** Everything in which a pack differs from the one it began with, in the order of the later pack, then what is gone. */
export const schemeDifferences = (before: unknown, after: unknown): readonly SchemeDifference[] => {
  const [old, now] = [new Map(leavesOf(before)), new Map(leavesOf(after))];
  const paths = [...new Set([...now.keys(), ...old.keys()])].filter((path) => !ofIdentity.includes(path));
  return paths.flatMap((path) => {
    const [was, is] = [old.get(path), now.get(path)];
    if (was === is) return [];
    return [
      {
        path,
        place: placeOf(path),
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
      },
    ];
  });
};
