import type { AnswerOf } from '../../shared/contract/index.ts';
import { type Delegation, isInForce } from '../../shared/domain/people/delegation.ts';
import { personRef } from '../name-refs.ts';
import type { Register } from '../register.ts';

type DelegationView = AnswerOf<'delegateTasks'>;

const statusOf = (delegation: Delegation, today: string): DelegationView['status'] => {
  if (delegation.endedAt !== undefined || delegation.to < today) return 'over';
  return isInForce(delegation, today) ? 'in-force' : 'ahead';
};

/** A delegation with the names of both. The register must know them. */
export const delegationView = (
  delegation: Delegation,
  { register, today }: { readonly register: Register; readonly today: string },
): DelegationView => {
  const { ownerId, delegateId, endedBy: _, ...rest } = delegation;
  return {
    ...rest,
    owner: personRef(ownerId, register),
    delegate: personRef(delegateId, register),
    status: statusOf(delegation, today),
  };
};
