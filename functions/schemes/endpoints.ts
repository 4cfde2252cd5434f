import type { Endpoint } from '../endpoint.ts';
import { getScheme } from './get-scheme.ts';
import { listSchemes } from './list-schemes.ts';

export const endpoints = [listSchemes, getScheme] as const satisfies readonly Endpoint[];
