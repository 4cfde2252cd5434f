import type { Endpoint } from '../endpoint.ts';
import { getPublication } from './get-publication.ts';
import { listPublications } from './list-publications.ts';
import { listPublishedUnits } from './list-published-units.ts';
import { preparePublication } from './prepare-publication.ts';
import { publishResults } from './publish-results.ts';

export const endpoints = [
  preparePublication,
  listPublications,
  getPublication,
  listPublishedUnits,
  publishResults,
] as const satisfies readonly Endpoint[];
