import { z } from 'zod';
import { replayNotes } from '../../domain/replay/replay-assumptions.ts';
import { replayCuts } from '../../domain/replay/replay-group.ts';
import { unseenParts } from '../../domain/replay/unseen-parts.ts';
import { followUpKinds, predicates } from '../../domain/schemes/scheme.ts';
import { defineOperations } from '../define-operations.ts';
import { pageOf, pageQuery } from '../shapes/page.ts';
import { personRef, unitRef } from '../shapes/people.ts';
import { count, eachOf, identifier, instant } from '../shapes/primitives.ts';
import { predicate } from '../shapes/scheme-parts.ts';

const costs = z
  .partialRecord(z.enum(followUpKinds), z.int().min(0).max(1_000_000_000))
  .meta({ id: 'FollowUpCosts', description: 'What one of a kind of follow-up costs, in whole rupiah.' });

const hundredths = z.int().min(0).max(100_000);

const assumptions = z
  .strictObject({
    scoreOf: z.strictObject({ below: hundredths, meets: hundredths, above: hundredths }),
    levelFrom: z.strictObject({ meets: hundredths, above: hundredths }),
  })
  .meta({
    id: 'ReplayAssumptions',
    description: 'Hundredths of points: what stands in for behaviour when a year is replayed under the other kind.',
  });

const people = eachOf(predicates, count);

const summary = z
  .object({ compared: count, same: count, better: count, worse: count, before: people, after: people })
  .meta({
    id: 'ReplaySummary',
    description: 'Who would stay, rise and fall, and how many had and would have each predicate.',
  });

const progress = { done: count, of: count };

const item = z
  .object({
    replayId: identifier,
    cycleId: identifier,
    startedBy: personRef,
    startedAt: instant,
    finishedAt: instant.exactOptional(),
    /** The draft has changed since. */
    outdated: z.boolean(),
    ownAssumptions: z.boolean().meta({ description: 'Whether other assumptions than the usual ones were chosen.' }),
    ...progress,
  })
  .meta({ id: 'ReplayItem' });

const view = item
  .extend({
    notComparable: count,
    total: summary,
    /** From one predicate to another. */
    moves: z.array(z.object({ before: predicate, after: predicate, people: count })),
    groups: z.array(z.object({ cut: z.enum(replayCuts).exclude(['unit']), group: z.string(), summary })),
    followUps: z.array(
      z.object({
        kind: z.enum(followUpKinds),
        before: count,
        after: count,
        costBefore: count.exactOptional(),
        costAfter: count.exactOptional(),
      }),
    ),
    notes: z.array(z.object({ note: z.enum(replayNotes), people: count })),
    unseen: z.array(z.enum(unseenParts)),
    assumptions,
  })
  .meta({
    id: 'Replay',
    description: 'A year under another version of the scheme. It grows until `finishedAt` is there.',
  });

const unit = z.object({ unit: unitRef, summary }).meta({ id: 'ReplayUnit' });

const move = z
  .object({ caseId: identifier, employee: personRef, unit: unitRef, before: predicate, after: predicate })
  .meta({ id: 'ReplayMove', description: 'Somebody who would have another predicate. For HR alone.' });

const ofVersion = '/schemes/{schemeId}/{version}/replays';

/** What a draft would change (uji coba dengan data tahun lalu). */
export const replay = defineOperations({
  startReplay: {
    method: 'POST',
    path: ofVersion,
    summary: { id: 'Menguji skema dengan data satu periode', en: 'Replays a year under a version of a scheme' },
    body: z.strictObject({ cycleId: identifier, costs: costs.default({}), assumptions: assumptions.exactOptional() }),
    responses: { 202: item },
  },
  listReplays: {
    method: 'GET',
    path: ofVersion,
    summary: { id: 'Menampilkan uji coba sebuah skema', en: 'Lists the replays of a version of a scheme' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(item) },
  },
  getReplay: {
    method: 'GET',
    path: `${ofVersion}/{replayId}`,
    summary: { id: 'Menampilkan hasil uji coba', en: 'Shows what a replay comes to, as far as it is' },
    responses: { 200: view },
  },
  listReplayUnits: {
    method: 'GET',
    path: `${ofVersion}/{replayId}/units`,
    summary: { id: 'Menampilkan hasil uji coba per unit', en: 'Shows a replay by unit' },
    query: z.strictObject({ cursor: pageQuery.cursor }),
    responses: { 200: pageOf(unit) },
  },
  listReplayMoves: {
    method: 'GET',
    path: `${ofVersion}/{replayId}/moves`,
    summary: { id: 'Menampilkan pegawai yang berubah predikat', en: 'Lists who would have another predicate' },
    query: z.strictObject({ cursor: pageQuery.cursor }),
    responses: { 200: pageOf(move) },
  },
});
