import { type Adapter, type AdapterPayload, errors } from 'oidc-provider';
import { Conflict, type Item, type Key, type Table, type Write } from '../../shared/ports/table.ts';
import { identityPartition, localKeys } from '../local-keys.ts';

/** The kinds of artifact that end together with their grant. */
const grantable = new Set(['AccessToken', 'AuthorizationCode', 'RefreshToken']);

/** Every kind that expires and is swept. */
const kinds = [
  'Session',
  'Grant',
  'Interaction',
  'AccessToken',
  'AuthorizationCode',
  'RefreshToken',
  'SessionUid',
  'GrantMember',
  'Consumed',
  'Attempts',
  'Home',
  'PasswordLink',
];

const seconds = (): number => Math.floor(Date.now() / 1000);

const payloadOf = (item: Item | undefined): AdapterPayload | undefined =>
  item && !isExpired(item) ? (item.payload as AdapterPayload) : undefined;

const isExpired = (item: Item): boolean => typeof item.expiresAt === 'number' && item.expiresAt < seconds();

/** Values come from cookies and forms: what can't be a key of ours is not there. */
const isId = (id: unknown): id is string => typeof id === 'string' && /^[\w.~-]{1,200}$/.test(id);

const memberKey = (grantId: string, kind: string, id: string): Key =>
  localKeys.identity('GrantMember', `${grantId}#${kind}#${id}`);

/** Everything in a partition whose sort key begins so. */
async function* itemsOf(table: Table, pk: string, beginsWith?: string): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const page = await table.query({
      pk,
      ...(beginsWith === undefined ? {} : { sk: { beginsWith } }),
      ...(cursor === undefined ? {} : { cursor }),
    });
    yield* page.items;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

const deleteAll = async (table: Table, keys: readonly Key[]): Promise<void> => {
  for (let start = 0; start < keys.length; start += 100) {
    const writes = keys.slice(start, start + 100).map(({ pk, sk }): Write => ({ delete: { pk, sk } }));
    await table.transact(writes);
  }
};

/** The item itself, and the pointers by which it is found from its session or its grant. */
const writesOf = (kind: string, id: string, stored: { payload: AdapterPayload; expiresAt?: number }): Write[] => {
  const { payload, expiresAt } = stored;
  const expiry = expiresAt === undefined ? {} : { expiresAt };
  const writes: Write[] = [{ put: { ...localKeys.identity(kind, id), payload, ...expiry } }];
  if (kind === 'Session' && payload.uid) {
    writes.push({ put: { ...localKeys.identity('SessionUid', payload.uid), id, ...expiry } });
  }
  if (grantable.has(kind) && payload.grantId) {
    writes.push({ put: { ...memberKey(payload.grantId, kind, id), ...expiry } });
  }
  return writes;
};

/** Two requests with one code or refresh token: the second loses, as RFC 6749 section 4.1.2 demands. */
const consumeOnce = async (table: Table, kind: string, id: string): Promise<void> => {
  const key = localKeys.identity(kind, id);
  const found = await table.get(key);
  const payload = payloadOf(found);
  if (!found || !payload) return;
  const expiry = { expiresAt: found.expiresAt };
  try {
    await table.transact([
      { put: { ...localKeys.identity('Consumed', `${kind}.${id}`), ...expiry }, if: { absent: true } },
      { put: { ...key, payload: { ...payload, consumed: seconds() }, ...expiry } },
    ]);
  } catch (error) {
    if (error instanceof Conflict) throw new errors.InvalidGrant('already used');
    throw error;
  }
};

/** Keeps what the provider remembers (sessions, grants, codes, refresh tokens) in the table, across restarts. */
export const identityAdapter =
  (table: Table) =>
  (kind: string): Adapter => {
    const keyOf = (id: string): Key => localKeys.identity(kind, id);
    const find = async (id: string): Promise<AdapterPayload | undefined> =>
      isId(id) ? payloadOf(await table.get(keyOf(id))) : undefined;

    return {
      find,
      upsert: async (id, payload, expiresIn) => {
        // The provider leaves undefined members in; the table takes JSON.
        const plain = JSON.parse(JSON.stringify(payload)) as AdapterPayload;
        const expiry = expiresIn === undefined ? {} : { expiresAt: seconds() + expiresIn };
        await table.transact(writesOf(kind, id, { payload: plain, ...expiry }));
      },
      findByUid: async (uid) => {
        if (!isId(uid)) return undefined;
        const pointer = await table.get(localKeys.identity('SessionUid', uid));
        return typeof pointer?.id === 'string' ? find(pointer.id) : undefined;
      },
      findByUserCode: async () => undefined,
      consume: (id) => consumeOnce(table, kind, id),
      destroy: async (id) => {
        const payload = await find(id);
        const keys = [keyOf(id)];
        // A session that changes its id destroys the old one after the pointer has moved on.
        if (payload?.uid && kind === 'Session') {
          const pointer = localKeys.identity('SessionUid', payload.uid);
          if ((await table.get(pointer))?.id === id) keys.push(pointer);
        }
        if (payload?.grantId && grantable.has(kind)) keys.push(memberKey(payload.grantId, kind, id));
        await deleteAll(table, keys);
      },
      revokeByGrantId: async (grantId) => {
        const keys: Key[] = [];
        for await (const { pk, sk } of itemsOf(table, identityPartition('GrantMember'), `${grantId}#${kind}#`)) {
          keys.push({ pk, sk }, keyOf(sk.slice(`${grantId}#${kind}#`.length)));
        }
        await deleteAll(table, keys);
      },
    };
  };

/** Deletes what has expired, which DynamoDB would do by itself. Returns how many items went. */
export const sweepIdentity = async (table: Table): Promise<number> => {
  let swept = 0;
  for (const kind of kinds) {
    const keys: Key[] = [];
    for await (const item of itemsOf(table, identityPartition(kind))) {
      if (isExpired(item)) keys.push({ pk: item.pk, sk: item.sk });
    }
    await deleteAll(table, keys);
    swept += keys.length;
  }
  return swept;
};

/** What lets a browser or a program go on without the password. */
const lasting = ['Session', 'Grant', 'RefreshToken', 'AuthorizationCode'];

/** Deletes everything by which this person is signed in anywhere. */
export const endSessions = async (table: Table, accountId: string): Promise<void> => {
  for (const kind of lasting) {
    const keys: Key[] = [];
    for await (const { pk, sk, payload } of itemsOf(table, identityPartition(kind))) {
      if ((payload as AdapterPayload | undefined)?.accountId === accountId) keys.push({ pk, sk });
    }
    await deleteAll(table, keys);
  }
};
