import { openApiDocument } from '../shared/contract/openapi.ts';
import { workflowDiagrams } from './diagrams.ts';

/** The files that are made from the code, by path from the root. `npm run generate` writes them. */
export const generated: Readonly<Record<string, () => string>> = {
  'docs/openapi.json': () => `${JSON.stringify(openApiDocument(), null, 2)}\n`,
  'workflows/README.md': workflowDiagrams,
};
