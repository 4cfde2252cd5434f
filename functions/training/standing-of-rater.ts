import { trainings } from '../../shared/data/trainings.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import { raterStanding } from '../../shared/domain/training/rater-training.ts';
import type { Actor } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';

/** Whether somebody may rate in a cycle. Nothing is read where its scheme asks for no training. */
export const standingOfRater = async (
  { agencyId, employeeId }: Pick<Actor, 'agencyId' | 'employeeId'>,
  { cycle, scheme }: { readonly cycle: Pick<Cycle, 'cycleId'>; readonly scheme: Scheme },
  { table }: Pick<Dependencies, 'table'>,
) =>
  scheme.raterTraining === undefined
    ? 'free'
    : raterStanding(scheme, await trainings(table, agencyId).training(cycle.cycleId, employeeId));
