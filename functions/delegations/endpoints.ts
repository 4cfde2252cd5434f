import type { Endpoint } from '../endpoint.ts';
import { delegateTasks } from './delegate-tasks.ts';
import { endDelegation } from './end-delegation.ts';
import { listAgencyDelegations } from './list-agency-delegations.ts';
import { listDelegates } from './list-delegates.ts';
import { listDelegations } from './list-delegations.ts';

export const endpoints = [
  delegateTasks,
  listDelegations,
  listDelegates,
  endDelegation,
  listAgencyDelegations,
] as const satisfies readonly Endpoint[];
