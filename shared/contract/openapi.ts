import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { limits } from '../domain/limits.ts';
import type { Operation } from './define-operations.ts';
import { changes } from './exchange.ts';
import { slices } from './index.ts';
import { errorResponses } from './openapi-errors.ts';

const ifMatch = z
  .string()
  .regex(/^"\d+"$/)
  .meta({
    param: { id: 'IfMatch' },
    description:
      'The version that the person saw, as the header ETag of the answer gave it; `"0"` when there was none.',
    example: '"7"',
  });

const idempotencyKey = z
  .string()
  .min(1)
  .max(limits.idempotencyKey)
  .meta({
    param: { id: 'IdempotencyKey' },
    description: 'Fresh for every request, such as a UUID. The same key again gets the first answer again.',
    example: '0b9c2f3e-8d1a-4c55-9f0e-5a7d1c2b3e4f',
  });

const etag = z.string().meta({ header: { id: 'Version' }, description: 'The version, for If-Match.', example: '"7"' });

const headersOf = (operation: Operation) => ({
  ...(operation.ifMatch === true ? { 'If-Match': ifMatch } : {}),
  ...(changes(operation) ? { 'Idempotency-Key': idempotencyKey } : {}),
});

const requestParams = (operation: Operation) => {
  const headers = headersOf(operation);
  return {
    ...(Object.keys(operation.params.shape).length > 0 ? { path: operation.params } : {}),
    ...(operation.query === undefined ? {} : { query: operation.query }),
    ...(Object.keys(headers).length > 0 ? { header: z.object(headers) } : {}),
  };
};

const statusWords: Readonly<Record<string, string>> = { '200': 'OK', '201': 'Created', '202': 'Accepted' };

const answersOf = (operation: Operation) =>
  Object.fromEntries(
    Object.entries(operation.responses).map(([status, schema]) => [
      status,
      {
        description: statusWords[status] ?? status,
        ...(operation.etag === true ? { headers: z.object({ ETag: etag }) } : {}),
        content: { 'application/json': { schema } },
      },
    ]),
  );

const operationObject = (id: string, operation: Operation, tag: string): ZodOpenApiOperationObject => ({
  operationId: id,
  tags: [tag],
  summary: operation.summary.id,
  description: `${operation.summary.en}.`,
  security: operation.public === true ? [] : [{ accessToken: [] }],
  requestParams: requestParams(operation),
  ...(operation.body === undefined
    ? {}
    : {
        requestBody: {
          required: !operation.body.safeParse({}).success,
          content: { 'application/json': { schema: operation.body } },
        },
      }),
  responses: { ...answersOf(operation), ...errorResponses(operation) },
});

const paths = (): ZodOpenApiPathsObject => {
  const found: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [tag, operations] of Object.entries(slices)) {
    for (const [id, operation] of Object.entries<Operation>(operations)) {
      const method = operation.method.toLowerCase();
      found[operation.path] = { ...found[operation.path], [method]: operationObject(id, operation, tag) };
    }
  }
  return found;
};

/** What each slice is about, in the words of the regulation. */
const tagWords: Readonly<Record<keyof typeof slices, string>> = {
  people: 'Pegawai, unit organisasi, Plt dan Plh',
  schemes: 'Skema penilaian, as versioned data with sources',
  publication: 'Pengumuman hasil kepada publik',
  cycles: 'Periode kinerja dan tahapannya',
  targets: 'SKP: rencana hasil kerja dan indikatornya',
  measurements: 'Realisasi, capaian, bukti dukung',
  measures: 'Sumber data, kejadian layanan, dan ukuran yang dihitung darinya',
  checkins: 'Umpan balik berkelanjutan',
  reviews: 'Dialog kinerja dan evaluasi periodik',
  feedback: 'Umpan balik rekan dan bawahan, tanpa nama',
  scoring: 'Penilaian, sebaran predikat, pengumuman',
  calibration: 'Kalibrasi penilaian sebelum diumumkan',
  appeals: 'Keberatan',
  followups: 'Tindak lanjut',
  complaints: 'Pengaduan warga',
  notifications: 'Pemberitahuan dan tugas',
  supervision: 'Pegawai yang dinilai dan SKP yang menunggu persetujuan',
  delegations: 'Pelimpahan tugas selama berhalangan',
  surveys: 'Survei kepuasan masyarakat (SKM)',
  console: 'Pemantauan oleh pengelola kepegawaian',
  audit: 'Keutuhan riwayat',
  system: 'Uraian API dan kesehatannya',
};

const description = `Penilaian kinerja pegawai ASN. Performance appraisal of civil servants.

Every write carries an \`Idempotency-Key\`; a write to what exists carries \`If-Match\` with the version that was read. \
A lost race is answered with 409 and what stands there now. What is refused is answered with problem+json (RFC 9457), \
with every reason at once, in the language of the reader. A NIP is never part of an address.`;

/** The contract as OpenAPI 3.1. */
export const openApiDocument = (): object =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Capaian',
      version: '0.1.0',
      description,
      license: { name: 'UNLICENSED', identifier: 'LicenseRef-UNLICENSED' },
    },
    servers: [{ url: '/api' }],
    tags: Object.entries(tagWords).map(([name, words]) => ({ name, description: words })),
    paths: paths(),
    components: {
      securitySchemes: {
        accessToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token of the OpenID Connect provider of the agency (authorization code with PKCE).',
        },
      },
    },
  });
