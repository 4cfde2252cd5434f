import terms from '../../../data/complaints/terms.json' with { type: 'json' };
import type { Complaint } from '../../../shared/domain/complaints/complaint.ts';
import {
  answerComplaint,
  fileComplaint,
  routeComplaint,
} from '../../../shared/domain/complaints/complaint-decisions.ts';
import type { ComplaintTerms } from '../../../shared/domain/complaints/complaint-terms.ts';
import type { Decision } from '../../../shared/domain/decision.ts';
import { calendar } from '../packs.ts';

const shippedTerms = terms as unknown as ComplaintTerms;

/** A Monday morning in western Indonesia, in a week without holidays. */
export const monday = '2026-02-02T02:00:00.000Z';

export const at = (now: string) => ({ now, terms: shippedTerms, calendar });
export const staffAt = (now: string, actorId = 'rina') => ({ ...at(now), actorId });

export const made = <T>(decision: Decision<T>): T => {
  if (!decision.ok) throw new Error(decision.refusals.map(({ code }) => code).join(', '));
  return decision.value;
};

export const codesOf = <T>(decision: Decision<T>): readonly string[] =>
  decision.ok ? [] : decision.refusals.map(({ code }) => code);

export const rina = { unitId: 'office', headId: 'rina' };
export const budi = { unitId: 'counter', headId: 'budi' };
export const sari = { unitId: 'division', headId: 'sari' };

export const received = (): Complaint =>
  made(
    fileComplaint(
      'complaint-1',
      { text: 'Saya menunggu tiga jam.', language: 'id' },
      { ...at(monday), responsible: rina, unitIds: ['counter'] },
    ),
  );

export const routed = (): Complaint =>
  made(
    routeComplaint(
      received(),
      { unitId: 'counter', category: 'waiting-time' },
      { ...staffAt(monday), responsible: budi },
    ),
  );

export const answered = (): Complaint =>
  made(answerComplaint(routed(), { text: 'Loket ditambah.' }, staffAt('2026-02-04T02:00:00.000Z', 'budi')));
