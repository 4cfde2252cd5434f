import { createHash } from 'node:crypto';
import { complaints } from '../../shared/data/complaints.ts';
import type { Complaint } from '../../shared/domain/complaints/complaint.ts';
import { readReceiptCode, receiptCode } from '../../shared/domain/complaints/receipt-code.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import { refusalText } from '../../shared/messages/refusals.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Visit } from './citizen-page.ts';

/** A field of a form, trimmed; what no person types is no longer than it may be. */
export const fieldOf = (form: URLSearchParams, name: string, most: number = Number.POSITIVE_INFINITY): string =>
  (form.get(name) ?? '').trim().slice(0, most).toWellFormed();

/**
 * What a form that is sent twice makes: one complaint with one code. Both come from a secret that only this form holds, so
 * that a second press shows the same code again, although no code is kept.
 */
export const claimOf = (agencyId: string, secret: string) => {
  const digest = (purpose: string) => createHash('sha256').update(`${purpose}\n${agencyId}\n${secret}`).digest();
  return {
    complaintId: `complaint-${digest('complaint').toString('base64url').slice(0, 20)}`,
    code: receiptCode(digest('receipt')),
  };
};

/** Whether it can be the secret of a form of ours: too short a one could be guessed. */
export const isSecret = (secret: string): boolean => /^[\w-]{22,64}$/.test(secret);

/** The complaint of a code as it was typed; `malformed` when a sign must be wrong. */
export const complaintOfCode = async (
  { agencyId, form }: Pick<Visit, 'agencyId' | 'form'>,
  { table }: Pick<Dependencies, 'table'>,
): Promise<{ readonly complaint: Complaint; readonly code: string } | 'malformed' | 'unknown'> => {
  const code = readReceiptCode(fieldOf(form, 'code', 64));
  if (code === undefined) return 'malformed';
  const store = complaints(table, agencyId);
  const complaintId = await store.idOfReceipt(code);
  const complaint = complaintId === undefined ? undefined : await store.complaint(complaintId);
  return complaint === undefined ? 'unknown' : { complaint, code };
};

/** What is wrong with a form: for people, and at which field. */
export interface Wrong {
  readonly field: string;
  readonly text: string;
}

export const wrongOf = (refusals: readonly Refusal[], { language }: Pick<Visit, 'language'>): readonly Wrong[] =>
  refusals.map((refusal) => {
    const { title, detail, remedy } = refusalText(refusal, language);
    return { field: (refusal.field ?? '').replace('/', ''), text: `${title}. ${detail} ${remedy}` };
  });
