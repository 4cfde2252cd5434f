import type { z } from 'zod';
import type { Refusal } from '../domain/decision.ts';

type Issue = z.core.$ZodIssue;

/** So much of a name that somebody made up comes back. */
const longestName = 200;

const nameIn = (part: PropertyKey): string =>
  String(part).slice(0, longestName).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1');

/** A JSON pointer (RFC 6901); empty for the whole. */
const pointerTo = (path: readonly PropertyKey[]): string => path.map((part) => `/${nameIn(part)}`).join('');

const valueAt = (path: readonly PropertyKey[], whole: unknown): unknown =>
  path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    whole,
  );

/** What a value is, never the value itself: a NIP in the wrong place must not come back in a log. */
const kindOf = (value: unknown): string => {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

/** How large a value is, by the measure of its limit. */
const sizeOf = (value: unknown): unknown => {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return typeof value === 'number' ? value : kindOf(value);
};

const expectedBy = (issue: Issue): string => {
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'too_big') return `${issue.inclusive === false ? '<' : '<='}${issue.maximum}`;
  if (issue.code === 'too_small') return `${issue.inclusive === false ? '>' : '>='}${issue.minimum}`;
  if (issue.code === 'invalid_format') return issue.pattern ?? issue.format;
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' | ');
  return issue.code === 'custom' ? String(issue.params?.expected ?? 'valid') : 'valid';
};

/** The alternative that fits best: the one with the fewest faults, the first of them when equal. */
const nearest = (alternatives: readonly (readonly Issue[])[]): readonly Issue[] =>
  alternatives.reduce<readonly Issue[] | undefined>(
    (best, one) => (best !== undefined && best.length <= one.length ? best : one),
    undefined,
  ) ?? [];

interface Part {
  readonly whole: unknown;
  /** Where the part is from when it isn't the body. */
  readonly in?: 'path' | 'query';
}

const invalid = (issue: Issue, part: Part): Refusal => {
  const value = valueAt(issue.path, part.whole);
  const bySize = issue.code === 'too_big' || issue.code === 'too_small';
  return {
    code: 'invalid-field',
    field: pointerTo(issue.path),
    facts: {
      expected: expectedBy(issue),
      received: bySize ? sizeOf(value) : kindOf(value),
      ...(part.in === undefined ? {} : { in: part.in }),
    },
  };
};

const unknownField = (path: readonly PropertyKey[], part: Part): Refusal => ({
  code: 'unknown-field',
  field: pointerTo(path),
  ...(part.in === undefined ? {} : { facts: { in: part.in } }),
});

const refusalsFor = (issue: Issue, part: Part): readonly Refusal[] => {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField([...issue.path, key], part));
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const inner = nearest(issue.errors);
    return inner.flatMap((one) => refusalsFor({ ...one, path: [...issue.path, ...one.path] }, part));
  }
  return [invalid(issue, part)];
};

/** What a schema found wrong, as refusals: `unknown-field` and `invalid-field`, each with a pointer. */
export const refusalsOf = (issues: readonly Issue[], part: Part): readonly Refusal[] =>
  issues.flatMap((issue) => refusalsFor(issue, part));
