import type { RaterTraining } from '../domain/training/rater-training.ts';
import type { Table, Write } from '../ports/table.ts';
import { documentOf, documentsOf, save } from './document.ts';
import { keys } from './keys.ts';

/** How supervisors rate prepared cases, one function per question. */
export const trainings = (table: Table, agencyId: string) => ({
  training: async (cycleId: string, raterId: string) =>
    documentOf<RaterTraining>(await table.get(keys.raterTraining(agencyId, raterId, cycleId))),
  /** Of those who have tried; by keys. */
  ofRaters: async (cycleId: string, raterIds: readonly string[]): Promise<readonly RaterTraining[]> =>
    documentsOf<RaterTraining>(
      await table.getMany(raterIds.map((raterId) => keys.raterTraining(agencyId, raterId, cycleId))),
    ),
});

/** All attempts of a supervisor in a cycle; `version` 0 is the first. */
export const saveTraining = (agencyId: string, training: RaterTraining): Write =>
  save(training, { key: keys.raterTraining(agencyId, training.raterId, training.cycleId) });
