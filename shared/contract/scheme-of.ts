import type { Decision } from '../domain/decision.ts';
import { accept, refuse } from '../domain/decision.ts';
import type { Scheme } from '../domain/schemes/scheme.ts';
import { refusalsOf } from './issues.ts';
import { scheme } from './shapes/scheme.ts';

/** A rule pack read from JSON, or every place where its form is wrong. Whether its content makes sense is `checkScheme`'s. */
export const schemeOf = (json: unknown): Decision<Scheme> => {
  const parsed = scheme.safeParse(json);
  return parsed.success ? accept(parsed.data) : refuse(...refusalsOf(parsed.error.issues, { whole: json }));
};
