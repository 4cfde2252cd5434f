import { z } from 'zod';
import { defineOperations } from '../define-operations.ts';

export const system = defineOperations({
  getOpenApi: {
    method: 'GET',
    path: '/openapi.json',
    summary: { id: 'Menampilkan uraian API ini', en: 'Shows this description of the API' },
    public: true,
    responses: { 200: z.record(z.string(), z.unknown()) },
  },
  getHealth: {
    method: 'GET',
    path: '/health',
    summary: { id: 'Memeriksa apakah API berjalan', en: 'Tells that the API runs' },
    public: true,
    responses: { 200: z.object({ status: z.literal('ok') }) },
  },
});
