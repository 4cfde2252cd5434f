import type { Endpoint } from '../endpoint.ts';
import { getRaterTraining } from './get-rater-training.ts';
import { listRaterStandings } from './list-rater-standings.ts';
import { takeRaterTraining } from './take-rater-training.ts';

export const endpoints = [
  getRaterTraining,
  takeRaterTraining,
  listRaterStandings,
] as const satisfies readonly Endpoint[];
