import { z } from 'zod';
import { defineOperations } from '../define-operations.ts';
import { pageOf, pageQuery } from '../shapes/page.ts';
import { scheme, schemeSummary } from '../shapes/scheme.ts';

export const schemes = defineOperations({
  listSchemes: {
    method: 'GET',
    path: '/schemes',
    summary: { id: 'Menampilkan daftar skema penilaian', en: 'Lists the rule packs' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(schemeSummary) },
  },
  getScheme: {
    method: 'GET',
    path: '/schemes/{schemeId}/{version}',
    summary: { id: 'Menampilkan skema penilaian', en: 'Shows one version of a rule pack, with its sources' },
    responses: { 200: scheme },
  },
});
