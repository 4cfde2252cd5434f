import { createHash } from 'node:crypto';
import type { Table, Write } from '../ports/table.ts';
import { canonical } from './audit.ts';
import { create, documentOf } from './document.ts';
import { keys } from './keys.ts';

/** An answered request, so that its replay is answered as the first time. */
export interface AnsweredRequest {
  readonly fingerprint: string;
  readonly status: number;
  readonly etag?: string;
  readonly body: unknown;
}

const daysKept = 8;

/** The same operation on the same thing with the same body. */
export const fingerprintOf = (request: unknown): string =>
  createHash('sha256').update(canonical(request)).digest('hex');

interface Sender {
  readonly agencyId: string;
  readonly actorId: string;
  readonly key: string;
}

export const answeredRequest = async (table: Table, { agencyId, actorId, key }: Sender) =>
  documentOf<AnsweredRequest>(await table.get(keys.idempotency(agencyId, actorId, key)));

/** Written in the transaction of the change that the request made. */
export const rememberRequest = ({ agencyId, actorId, key }: Sender, answered: AnsweredRequest, now: string): Write =>
  create(answered, {
    key: keys.idempotency(agencyId, actorId, key),
    expiresAt: Math.floor(Date.parse(now) / 1000) + daysKept * 24 * 60 * 60,
  });
