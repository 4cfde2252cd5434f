import type { Endpoint } from '../endpoint.ts';
import { verifyCase } from './verify-case.ts';

export const endpoints = [verifyCase] as const satisfies readonly Endpoint[];
