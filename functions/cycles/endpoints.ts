import type { Endpoint } from '../endpoint.ts';
import { checkReadiness } from './check-readiness.ts';
import { correctCalendar } from './correct-calendar.ts';
import { createCycle } from './create-cycle.ts';
import { getCalendar } from './get-calendar.ts';
import { getCycle } from './get-cycle.ts';
import { listCycles } from './list-cycles.ts';
import { movePhase } from './move-phase.ts';
import { openCycle } from './open-cycle.ts';
import { rateOrganisation } from './rate-organisation.ts';

export const endpoints = [
  createCycle,
  listCycles,
  getCycle,
  checkReadiness,
  openCycle,
  movePhase,
  rateOrganisation,
  getCalendar,
  correctCalendar,
] as const satisfies readonly Endpoint[];
