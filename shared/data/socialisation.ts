import type { SchemeKnown, SocialisationCounts } from '../domain/socialisation/socialisation.ts';
import type { Worry } from '../domain/socialisation/worry.ts';
import type { Table, Write } from '../ports/table.ts';
import { amountsByUnit, amountsOfUnit } from './counts.ts';
import { documentOf, save } from './document.ts';
import { keys, partitions } from './keys.ts';
import { type PageWish, pageOf } from './query.ts';
import { socialisationIn } from './unit-counts.ts';

type SchemeAt = Pick<SchemeKnown, 'schemeId' | 'version'>;

/** How an office learns its scheme, one function per question. */
export const socialisation = (table: Table, agencyId: string) => ({
  /** Of one unit, whichever version its people know: what planning waits for. */
  ofUnit: async (cycleId: string, unitId: string): Promise<SocialisationCounts> =>
    socialisationIn(await amountsOfUnit(table, { agencyId, cycleId, unitId })),
  /** Of one unit, how many know this version. */
  currentOfUnit: async ({ cycleId, unitId }: { readonly cycleId: string; readonly unitId: string }, at: SchemeAt) =>
    socialisationIn(await amountsOfUnit(table, { agencyId, cycleId, unitId }), at).acknowledged,
  /** Of every unit of a cycle: whichever version, and this one. */
  byUnit: async (cycleId: string, at: SchemeAt) =>
    [...(await amountsByUnit(table, agencyId, cycleId))].map(([unitId, amounts]) => ({
      unitId,
      ...socialisationIn(amounts),
      current: socialisationIn(amounts, at).acknowledged,
    })),
  worry: async (cycleId: string, worryId: string) =>
    documentOf<Worry>(await table.get(keys.worry(agencyId, cycleId, worryId))),
  /** By their ids, which come by chance. */
  worries: (cycleId: string, wish: PageWish = {}) =>
    pageOf<Worry>(table, { pk: partitions.worries(agencyId, cycleId), ...wish }),
});

export const saveWorry = (agencyId: string, worry: Worry): Write =>
  save(worry, { key: keys.worry(agencyId, worry.cycleId, worry.worryId) });
