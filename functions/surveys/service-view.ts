import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { unitsAbove } from '../../shared/domain/people/supervisor-of.ts';
import type { SurveyService } from '../../shared/domain/surveys/service.ts';
import type { Actor } from '../actor.ts';
import { unitRef } from '../name-refs.ts';
import type { Register } from '../register.ts';

/** A service as staff see it; `mine` where the reader works in its unit or below it. */
export const serviceView = (
  { version: _, unitId, ...service }: SurveyService,
  { register, actor }: { readonly register: Register; readonly actor: Actor },
): AnswerOf<'defineSurveyService'> => {
  const own = unitsAbove(actor.unitId, register);
  return { ...service, unit: unitRef(unitId, register), mine: own.some((one) => one.unitId === unitId) };
};
