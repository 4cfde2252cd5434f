import { openApiDocument } from '../shared/contract/openapi.ts';
import { accessPatterns } from './access-patterns.ts';
import { workflowDiagrams } from './diagrams.ts';

/** The files that are made from the code, by path from the root. `npm run generate` writes them. */
export const generated: Readonly<Record<string, () => string>> = {
  'docs/openapi.json': () => `${JSON.stringify(openApiDocument(), null, 2)}\n`,
  'docs/access-patterns.md': accessPatterns,
  'workflows/README.md': workflowDiagrams,
};
