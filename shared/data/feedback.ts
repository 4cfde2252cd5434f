import type { BallotBox, RaterDesk } from '../domain/feedback/answers.ts';
import type { Nominations } from '../domain/feedback/nomination.ts';
import { type FeedbackRound, type RaterGroup, raterGroups } from '../domain/feedback/round.ts';
import type { Table, Write } from '../ports/table.ts';
import { documentOf, documentsOf, save } from './document.ts';
import { keys, partitions } from './keys.ts';
import { allOf } from './query.ts';

const emptyDesk = (raterId: string, cycleId: string): RaterDesk => ({ raterId, cycleId, requests: [], version: 0 });

/** The feedback of colleagues, one function per question. Whom somebody answered and what is said never meet in an item. */
export const feedback = (table: Table, agencyId: string) => ({
  round: async (cycleId: string) => documentOf<FeedbackRound>(await table.get(keys.feedbackRound(agencyId, cycleId))),
  nominations: async (caseId: string) => documentOf<Nominations>(await table.get(keys.raters(agencyId, caseId))),
  severalNominations: async (caseIds: readonly string[]): Promise<readonly Nominations[]> =>
    documentsOf<Nominations>(await table.getMany(caseIds.map((caseId) => keys.raters(agencyId, caseId)))),
  box: async (caseId: string, group: RaterGroup): Promise<BallotBox> =>
    documentOf<BallotBox>(await table.get(keys.ballotBox(agencyId, caseId, group))) ?? {
      caseId,
      group,
      papers: {},
      texts: [],
      version: 0,
    },
  boxes: async (caseId: string): Promise<readonly BallotBox[]> =>
    documentsOf<BallotBox>(await table.getMany(raterGroups.map((group) => keys.ballotBox(agencyId, caseId, group)))),
  desk: async (raterId: string, cycleId: string): Promise<RaterDesk> =>
    documentOf<RaterDesk>(await table.get(keys.raterDesk(agencyId, raterId, cycleId))) ?? emptyDesk(raterId, cycleId),
  /** The desks of these colleagues, each once, an empty one for who was never asked. */
  desks: async (raterIds: readonly string[], cycleId: string): Promise<ReadonlyMap<string, RaterDesk>> => {
    const ids = [...new Set(raterIds)];
    const found = documentsOf<RaterDesk>(await table.getMany(ids.map((id) => keys.raterDesk(agencyId, id, cycleId))));
    const known = new Map(found.map((desk) => [desk.raterId, desk]));
    return new Map(ids.map((id) => [id, known.get(id) ?? emptyDesk(id, cycleId)]));
  },
  desksOf: (raterId: string) =>
    allOf<RaterDesk>(table, { pk: partitions.raterDesks(agencyId, raterId), consistent: true }),
});

/** How it is written. Each carries the version that was read; 0 is a new one. */
export const feedbackWrites = (agencyId: string) => ({
  round: (round: FeedbackRound): Write => save(round, { key: keys.feedbackRound(agencyId, round.cycleId) }),
  nominations: (one: Nominations): Write => save(one, { key: keys.raters(agencyId, one.caseId) }),
  box: (box: BallotBox): Write => save(box, { key: keys.ballotBox(agencyId, box.caseId, box.group) }),
  desk: (desk: RaterDesk): Write => save(desk, { key: keys.raterDesk(agencyId, desk.raterId, desk.cycleId) }),
});
