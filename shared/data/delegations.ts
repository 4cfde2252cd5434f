import type { LocalDate } from '../domain/calendar/local-date.ts';
import type { Delegation } from '../domain/people/delegation.ts';
import type { Table, Write } from '../ports/table.ts';
import { documentOf, overwrite, save, type Versioned } from './document.ts';
import { indexes, inIndex, keys, partitions } from './keys.ts';
import { allOf, type PageWish, pageOf } from './query.ts';

/** What a person leaves to others. One document, so that of two delegations at once only one is saved. */
export interface DelegationsOf {
  readonly ownerId: string;
  readonly all: readonly Delegation[];
  readonly version: number;
}

/** So many are kept with their owner; all of them stay with their delegates and in the journal. */
const most = 50;

/** Who stands in for whom, one function per question. */
export const delegations = (table: Table, agencyId: string) => ({
  givenBy: async (ownerId: string): Promise<DelegationsOf> =>
    documentOf<DelegationsOf>(await table.get(keys.delegationsBy(agencyId, ownerId))) ?? {
      ownerId,
      all: [],
      version: 0,
    },
  /** Those whose last day is not before `since`, ended ones among them. Strongly consistent: they give access. */
  heldBy: (delegateId: string, since: LocalDate): Promise<readonly Versioned<Delegation>[]> =>
    allOf<Delegation>(table, {
      pk: partitions.delegatedTo(agencyId, delegateId),
      sk: { from: since, to: '9' },
      consistent: true,
    }),
  /** Of the whole agency, the latest last day first. */
  page: (wish: PageWish = {}) =>
    pageOf<Delegation>(table, { ...indexes.delegations(agencyId), descending: true, ...wish }),
});

/** A new or changed delegation, with its owner and with its delegate. */
export const saveDelegation = (agencyId: string, delegation: Delegation, before: DelegationsOf): readonly Write[] => {
  const others = before.all.filter(({ delegationId }) => delegationId !== delegation.delegationId);
  const next: DelegationsOf = { ...before, all: [...others, delegation].slice(-most) };
  return [
    save(next, { key: keys.delegationsBy(agencyId, delegation.ownerId) }),
    overwrite(delegation, {
      key: keys.delegationTo(agencyId, delegation),
      indexed: inIndex(indexes.delegations(agencyId), `${delegation.to}#${delegation.delegationId}`),
    }),
  ];
};
