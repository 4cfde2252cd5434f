import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import { delegableKinds } from '../../domain/people/delegation.ts';
import { defineOperations } from '../define-operations.ts';
import { pageOf, pageQuery } from '../shapes/page.ts';
import { employeeSummary, personRef } from '../shapes/people.ts';
import { identifier, instant, localDate, textUpTo } from '../shapes/primitives.ts';

const delegationFields = {
  kinds: z.array(z.enum(delegableKinds)).min(1).max(delegableKinds.length),
  from: localDate,
  to: localDate,
};

const delegationView = z
  .object({
    ...delegationFields,
    delegationId: identifier,
    owner: personRef,
    delegate: personRef,
    reason: z.string(),
    grantedAt: instant,
    endedAt: instant.exactOptional(),
    status: z.enum(['ahead', 'in-force', 'over']),
  })
  .meta({ id: 'Delegation', description: "A colleague answers somebody's tasks in that person's name." });

export const delegations = defineOperations({
  delegateTasks: {
    method: 'POST',
    path: '/me/delegations',
    summary: { id: 'Melimpahkan tugas selama berhalangan', en: 'Leaves tasks to a colleague while absent' },
    body: z
      .strictObject({ ...delegationFields, delegateId: identifier, reason: textUpTo(limits.line) })
      .meta({ id: 'DelegationRequest' }),
    responses: { 201: delegationView },
  },
  listDelegations: {
    method: 'GET',
    path: '/me/delegations',
    summary: { id: 'Menampilkan pelimpahan dari dan kepada saya', en: 'Lists what I leave to others, and they to me' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(delegationView) },
  },
  listDelegates: {
    method: 'GET',
    path: '/me/delegates',
    summary: { id: 'Menampilkan siapa yang dapat menerima pelimpahan', en: 'Lists to whom I may leave tasks' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(employeeSummary) },
  },
  endDelegation: {
    method: 'POST',
    path: '/employees/{employeeId}/delegations/{delegationId}/end',
    summary: { id: 'Mengakhiri pelimpahan tugas', en: 'Ends a delegation of that person now' },
    responses: { 200: delegationView },
  },
  listAgencyDelegations: {
    method: 'GET',
    path: '/delegations',
    summary: { id: 'Menampilkan semua pelimpahan tugas', en: 'Lists who stands in for whom in the agency' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(delegationView) },
  },
});
