import type { Instant } from '../calendar/local-time.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import { minutesAfter } from '../notifications/digest.ts';
import type { OverlapDays } from './overlap-days.ts';
import { type Closure, closedSince, type OldKey, type Source } from './source.ts';

export interface NewKey {
  readonly publicKey: string;
  readonly overlapDays: OverlapDays;
}

export interface SourceChange {
  readonly key?: NewKey;
  readonly open?: boolean;
}

const minutesOfDay = 24 * 60;

/** So many replaced keys are remembered, so that none of them is taken for a new one. */
const rememberedKeys = 10;

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

/** The key before, and those before it: none is good for longer than the newest of them. */
const replacedKeys = ({ publicKey, oldKeys = [] }: Source, until: Instant): readonly OldKey[] =>
  [...(publicKey === undefined ? [] : [{ publicKey, until }]), ...oldKeys]
    .map((old) => ({ ...old, until: earlier(old.until, until) }))
    .slice(0, rememberedKeys);

const keyRefusals = ({ publicKey, oldKeys = [] }: Source, key: NewKey | undefined): readonly Refusal[] =>
  key !== undefined && [publicKey, ...oldKeys.map((old) => old.publicKey)].includes(key.publicKey)
    ? [{ code: 'key-used-before', field: '/key/publicKey' }]
    : [];

const withKey = (source: Source, key: NewKey | undefined, now: Instant): Source =>
  key === undefined
    ? source
    : {
        ...source,
        publicKey: key.publicKey,
        oldKeys: replacedKeys(source, minutesAfter(now, key.overlapDays * minutesOfDay)),
      };

/** Closed is closed: doing it twice changes nothing. */
const closuresAfter = (source: Source, open: boolean | undefined, now: Instant): readonly Closure[] => {
  const { closures = [] } = source;
  const since = closedSince(source);
  if (open === false && since === undefined) return [...closures, { from: now }];
  if (open === true && since !== undefined) return [...closures.slice(0, -1), { from: since, to: now }];
  return closures;
};

/**
 * Gives a source a new key, closes it or opens it again, or both at once. The key before is good for the days that were
 * chosen; what a source sent stays and counts, open or closed. A key that the source has had is refused (`key-used-before`).
 */
export const changeSource = (
  source: Source,
  { key, open }: SourceChange,
  { now }: { readonly now: Instant },
): Decision<Source> => {
  const refusals = keyRefusals(source, key);
  if (refusals.length > 0) return refuse(...refusals);
  const closures = closuresAfter(source, open, now);
  return accept({ ...withKey(source, key, now), ...(closures.length === 0 ? {} : { closures }) });
};

/** Why nothing is taken from a source; nothing where it is open. */
export const refusedWhenClosed = (source: Source, field?: string): readonly Refusal[] => {
  const at = closedSince(source);
  return at === undefined ? [] : [{ code: 'source-closed', ...(field === undefined ? {} : { field }), facts: { at } }];
};
