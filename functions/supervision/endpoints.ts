import type { Endpoint } from '../endpoint.ts';
import { listApprovals } from './list-approvals.ts';
import { listSupport } from './list-support.ts';
import { listTeam } from './list-team.ts';

export const endpoints = [listApprovals, listSupport, listTeam] as const satisfies readonly Endpoint[];
