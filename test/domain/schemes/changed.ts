import type { Scheme } from '../../../shared/domain/schemes/scheme.ts';

/** A copy of a pack in which one place, as a JSON pointer, holds another value; undefined takes it away. */
export const changed = <S extends Scheme>(scheme: S, pointer: string, value: unknown): S => {
  const copy = structuredClone(scheme) as unknown;
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], copy) as Record<
    string,
    unknown
  >;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy as S;
};
