import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { measures } from '../../shared/data/measures.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { closedSince, type Source } from '../../shared/domain/measures/source.ts';
import type { Actor } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';
import { personRef } from '../name-refs.ts';
import type { Register } from '../register.ts';
import { isHeadOf } from '../relations.ts';
import { shortHash } from '../short-hash.ts';

type SourceView = AnswerOf<'changeSource'>;

interface Reading {
  readonly actor: Actor;
  readonly now: string;
  /** With the owners. */
  readonly register: Register;
}

/** What the permission table lets a reader do with a source. */
const mayDo = ({ ownerId }: Source, { actor, now, register }: Reading): SourceView['may'] => {
  const unitId = register.employee(ownerId)?.unitId;
  const today = localDateOf(now, actor.zone);
  const leads = unitId !== undefined && isHeadOf(actor, { unitId, today }, register);
  if (leads || actor.roles.includes('hr')) return ['change', 'assign'];
  return ownerId === actor.employeeId ? ['change'] : [];
};

/** A source as staff see it, with what it sent this month. No key is shown. */
export const sourceView = async (source: Source, reading: Reading, { table }: Dependencies): Promise<SourceView> => {
  const { actor, now, register } = reading;
  const { sourceId, name, ownerId, publicKey, oldKeys, registeredAt } = source;
  const today = localDateOf(now, actor.zone);
  const known = measures(table, actor.agencyId);
  const days = await known.daysOf(sourceId, 'source', { from: `${today.slice(0, 7)}-01`, to: today });
  const lastDay = [...days.keys()].at(-1);
  const oldKeyUntil = oldKeys?.[0]?.until;
  const closedAt = closedSince(source);
  const may = mayDo(source, reading);
  return {
    sourceId,
    name,
    owner: personRef(ownerId, register),
    signs: publicKey !== undefined,
    ...(publicKey !== undefined && may.length > 0 ? { keyName: shortHash(publicKey) } : {}),
    ...(oldKeyUntil !== undefined && now < oldKeyUntil ? { oldKeyUntil } : {}),
    ...(closedAt === undefined ? {} : { closedAt }),
    may,
    registeredAt,
    ...(lastDay === undefined ? {} : { lastDay }),
    eventsThisMonth: [...days.values()].reduce((total, tally) => total + (tally.n ?? 0), 0),
  };
};
