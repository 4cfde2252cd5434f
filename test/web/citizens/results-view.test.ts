import { describe, expect, it } from 'vitest';
import type { Publication, PublishedRow } from '../../../shared/domain/publication/publication.ts';
import { predicates } from '../../../shared/domain/schemes/scheme.ts';
import { citizenDocument } from '../../../web/citizens/document.ts';
import { resultsView } from '../../../web/citizens/results-view.ts';

const row = (unitId: string): PublishedRow => ({
  unitId,
  name: `Subbagian Perencanaan, Keuangan, dan Pelaporan Kinerja ${unitId}`,
  parentId: 'top',
  people: 1_250,
  predicates: predicates.map((one) => ({ predicates: [one], people: 250 })),
  survey: { answers: 12_345, index: 87_05, quality: 'B' },
  complaints: { received: 345, inTime: 312 },
});

const publication: Publication = {
  publicationId: 'p1',
  period: '2026',
  cycleId: 'c2026',
  edition: 2,
  fewest: 5,
  units: 101,
  keptBack: 0,
  cases: 1_250,
  announced: 1_250,
  preparedBy: 'wati',
  preparedAt: '2027-02-03T02:00:00.000Z',
  version: 1,
};

describe.each(['id', 'en'] as const)('the page of results in %s', (language) => {
  const page = { agencyId: 'contoh', office: 'Kantor Contoh', language, publication };
  const editions = [
    { publicationId: 'p0', edition: 1, publishedAt: '2027-02-03T02:00:00.000Z' },
    { publicationId: 'p1', edition: 2, publishedAt: '2027-03-03T02:00:00.000Z', reason: 'Lima hasil menyusul.' },
  ];
  const below = Array.from({ length: 100 }, (_, at) => row(`unit-${at}`));
  const view = resultsView({ ...page, editions, unit: row('top'), above: undefined, below });
  const document = citizenDocument(view, { language, path: '/warga/contoh/hasil/2026', office: 'Kantor Contoh' });

  it('stays below 30 KB in the largest office', () => {
    expect(Buffer.byteLength(document)).toBeLessThan(30 * 1024);
    expect(document).toMatch(/(Ada|There are) 76 /);
  });

  it('says in words what the picture shows', () => {
    expect(document).toMatch(/Butuh Perbaikan|Needs improvement/i);
    expect(document.match(/<svg/g)).toHaveLength(25);
    expect(document.match(/<ul class="shares">/g)).toHaveLength(25);
  });
});
