import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Employee } from '../../shared/domain/people/people.ts';
import type { Actor } from '../actor.ts';
import type { Register } from '../register.ts';
import { isHeadOf } from '../relations.ts';

/** Who gives a source away, and when. */
export interface Giving {
  readonly actor: Actor;
  readonly now: string;
  readonly register: Register;
}

/** HR gives a source to anybody of the office, a head to the people of the own units. */
export const mayOwn = ({ unitId }: Employee, { actor, now, register }: Giving): boolean =>
  actor.roles.includes('hr') || isHeadOf(actor, { unitId, today: localDateOf(now, actor.zone) }, register);
