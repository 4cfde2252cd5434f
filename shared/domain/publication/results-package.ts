import type { Publication } from './publication.ts';
import { resultColumns } from './results-csv.ts';

/** The dictionary of the open data in the format of the Data Package standard (Frictionless), version 1. */
export const resultsPackage = (
  { agencyId, office }: { readonly agencyId: string; readonly office: string },
  { period, edition, fewest, published }: Publication,
) => ({
  name: `hasil-${agencyId}-${period}`.toLowerCase().replaceAll(/[^a-z0-9._-]/g, '-'),
  title: `Hasil kerja ${office}, ${period}`,
  version: `${edition}.0.0`,
  created: published?.at,
  description: `Setiap baris memuat satu unit dengan semua unit di bawahnya. Sel kosong berarti angkanya tidak ada, atau ditahan karena menyangkut kurang dari ${fewest} orang atau karena angka sekecil itu dapat dihitung darinya.`,
  licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
  resources: [
    {
      name: 'hasil',
      path: 'data.csv',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
      schema: {
        fields: resultColumns.map(({ name, type, about }) => ({ name, type, description: about })),
        primaryKey: ['periode', 'edisi', 'unit_id'],
        missingValues: [''],
      },
    },
  ],
});
