import type { Endpoint } from '../endpoint.ts';
import { getHealth } from './get-health.ts';
import { getOpenApi } from './get-open-api.ts';

export const endpoints = [getOpenApi, getHealth] as const satisfies readonly Endpoint[];
