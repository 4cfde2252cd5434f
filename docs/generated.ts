import { openApiDocument } from '../shared/contract/openapi.ts';
import { accessPatterns } from './access-patterns.ts';
import { workflowDiagrams } from './diagrams.ts';
import { rulePacks } from './rule-packs.ts';

/** The files that are made from the code, by path from the root. `npm run generate` writes them. */
export const generated: Readonly<Record<string, () => string>> = {
  'docs/openapi.json': () => `${JSON.stringify(openApiDocument(), null, 2)}\n`,
  'docs/access-patterns.md': accessPatterns,
  'docs/rule-packs.md': rulePacks,
  'workflows/README.md': workflowDiagrams,
};
