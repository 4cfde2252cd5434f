import type { Endpoint } from '../endpoint.ts';
import { listApprovals } from './list-approvals.ts';
import { listTeam } from './list-team.ts';

export const endpoints = [listApprovals, listTeam] as const satisfies readonly Endpoint[];
