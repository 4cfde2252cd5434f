import type { Endpoint } from '../endpoint.ts';
import { acknowledgeScheme } from './acknowledge-scheme.ts';
import { answerWorry } from './answer-worry.ts';
import { checkMyScheme } from './check-my-scheme.ts';
import { excuseFromScheme } from './excuse-from-scheme.ts';
import { getMyScheme } from './get-my-scheme.ts';
import { getUnitSocialisation } from './get-unit-socialisation.ts';
import { listSocialisation } from './list-socialisation.ts';
import { listWorries } from './list-worries.ts';
import { raiseWorry } from './raise-worry.ts';
import { remindSocialisation } from './remind-socialisation.ts';

export const endpoints = [
  getMyScheme,
  checkMyScheme,
  acknowledgeScheme,
  raiseWorry,
  listWorries,
  answerWorry,
  listSocialisation,
  getUnitSocialisation,
  remindSocialisation,
  excuseFromScheme,
] as const satisfies readonly Endpoint[];
