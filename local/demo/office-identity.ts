import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { builtInSchemes } from '../../shared/data/schemes.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';

const text = z.string().min(1);

/** `kantor.json`: which office it is, and the rule pack to which its year is pinned. */
const identityFile = z.strictObject({
  agencyId: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: text,
  year: z.int(),
  schemeId: text,
  schemeVersion: text,
  /** Begins every id of a person. */
  idPrefix: z.string().regex(/^[a-z]{2,5}$/),
});

export interface OfficeIdentity {
  readonly agency: { readonly agencyId: string; readonly name: string; readonly year: number };
  readonly scheme: Scheme;
  readonly idPrefix: string;
}

/**
 * Reads which office a directory is.
 * @throws when the file is malformed or names a rule pack that the product does not ship
 */
export const readIdentity = (directory: string): OfficeIdentity => {
  const json: unknown = JSON.parse(readFileSync(join(directory, 'kantor.json'), 'utf8'));
  const { schemeId, schemeVersion, idPrefix, ...agency } = identityFile.parse(json);
  const scheme = builtInSchemes.find(schemeId, schemeVersion);
  if (scheme === undefined) throw new Error(`kantor.json names the unknown rule pack ${schemeId} ${schemeVersion}`);
  return { agency, scheme, idPrefix };
};
