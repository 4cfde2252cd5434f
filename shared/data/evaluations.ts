import type { Evaluation } from '../domain/evaluation/evaluation.ts';
import { amountsOfPulse, type Pulse, type PulseAnswers, type PulseCounts } from '../domain/evaluation/pulse.ts';
import type { Table, Write } from '../ports/table.ts';
import { create, documentOf, save } from './document.ts';
import { keys, partitions } from './keys.ts';
import { type PageWish, pageOf } from './query.ts';

/** Staff of an agency who answer at once meet on so many items. */
const shards = 16;

/** How the system looks at itself, one function per question. */
export const evaluations = (table: Table, agencyId: string) => ({
  evaluation: async (evaluationId: string) =>
    documentOf<Evaluation>(await table.get(keys.evaluationOfSystem(agencyId, evaluationId))),
  /** The newest first. */
  page: (wish: PageWish = {}) =>
    pageOf<Evaluation>(table, { pk: partitions.evaluationsOfSystem(agencyId), descending: true, ...wish }),
  pulse: async (cycleId: string) => documentOf<Pulse>(await table.get(keys.pulse(agencyId, cycleId))),
  /** Whether somebody has answered; what was said is nowhere but in the sums. */
  hasAnswered: async (cycleId: string, employeeId: string): Promise<boolean> =>
    (await table.get(keys.pulseAnswered(agencyId, employeeId, cycleId))) !== undefined,
  pulseCounts: async (cycleId: string): Promise<PulseCounts> => {
    const sum: Record<string, number> = {};
    const wanted = Array.from({ length: shards }, (_, shard) => keys.pulseCount(agencyId, cycleId, shard));
    for (const { pk: _, sk: __, version: ___, ...counts } of await table.getMany(wanted)) {
      for (const [name, count] of Object.entries(counts)) {
        if (typeof count === 'number') sum[name] = (sum[name] ?? 0) + count;
      }
    }
    return sum;
  },
});

/** How evaluations and the pulse are written. `version` 0 is new. */
export const evaluationWrites = (agencyId: string) => ({
  evaluation: (evaluation: Evaluation): Write =>
    save(evaluation, { key: keys.evaluationOfSystem(agencyId, evaluation.evaluationId) }),
  pulse: (pulse: Pulse): Write => save(pulse, { key: keys.pulse(agencyId, pulse.cycleId) }),
  /** That somebody answered, and what was said: one transaction, and afterwards nothing joins the two. */
  answer: (
    { cycleId, employeeId }: { readonly cycleId: string; readonly employeeId: string },
    answers: PulseAnswers,
    random: number,
  ): readonly Write[] => [
    create({ answered: true }, { key: keys.pulseAnswered(agencyId, employeeId, cycleId) }),
    { add: keys.pulseCount(agencyId, cycleId, Math.floor(random * shards)), amounts: amountsOfPulse(answers) },
  ],
});
