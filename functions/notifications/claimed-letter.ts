import type { Versioned } from '../../shared/data/document.ts';
import { type Delivered, notices, saveNotice } from '../../shared/data/notices.ts';
import { type Preferences, people, peopleWrites } from '../../shared/data/people.ts';
import type { Dependencies } from '../dependencies.ts';

interface Recipient {
  readonly agencyId: string;
  readonly recipientId: string;
}

type Waiting = Versioned<Delivered>;

/** A letter that is written down before it is sent, so that a repeat after a crash is the same letter to the word. */
export interface ClaimedLetter {
  readonly messageId: string;
  readonly notices: readonly Waiting[];
  readonly language?: Preferences['language'];
}

const storedPreferences = ({ agencyId, recipientId }: Recipient, { table }: Dependencies) =>
  people(table, agencyId).preferences(recipientId);

const languageOf = (preferences: Preferences | undefined) =>
  preferences === undefined ? {} : { language: preferences.language };

/** The letter that was begun and not noted as sent; nothing when all of it is done with. */
export const pendingLetter = async (to: Recipient, deps: Dependencies): Promise<ClaimedLetter | undefined> => {
  const preferences = await storedPreferences(to, deps);
  if (preferences?.pendingLetter === undefined) return undefined;
  const { messageId, noticeIds } = preferences.pendingLetter;
  const told = await notices(deps.table, to.agencyId).several(to.recipientId, noticeIds);
  if (told.every(({ mailedAt }) => mailedAt !== undefined)) return undefined;
  return { messageId, notices: told, ...languageOf(preferences) };
};

/** Made of the letter's own notices, so that no two letters to a person have the same. */
const messageIdOf = ({ recipientId }: Recipient, [newest, ...others]: readonly Waiting[]): string =>
  `${newest?.noticeId.replace(/[^\w.-]/g, '-')}.${others.length + 1}.${recipientId}@capaian`;

const languageFor = async ({ agencyId, recipientId }: Recipient, { table }: Dependencies) =>
  (await people(table, agencyId).employee(recipientId))?.language ?? 'id';

/** Writes down what the letter tells. */
export const claimLetter = async (
  to: Recipient,
  waiting: readonly Waiting[],
  deps: Dependencies,
): Promise<ClaimedLetter> => {
  const stored = await storedPreferences(to, deps);
  const preferences = stored ?? { language: await languageFor(to, deps), know: 'daily' as const, version: 0 };
  const messageId = messageIdOf(to, waiting);
  const pending = { messageId, noticeIds: waiting.map(({ noticeId }) => noticeId) };
  const write = peopleWrites(to.agencyId).preferences(to.recipientId, { ...preferences, pendingLetter: pending });
  await deps.table.transact([write]);
  return { messageId, notices: waiting, ...languageOf(preferences) };
};

/**
 * Notes that a letter is sent. Who read a notice or changed the preferences meanwhile keeps that.
 * @throws {Conflict} when that happened just now: ask again
 */
export const noteLetter = async (to: Recipient, { messageId, ...letter }: ClaimedLetter, deps: Dependencies) => {
  const { agencyId, recipientId } = to;
  const noticeIds = letter.notices.map(({ noticeId }) => noticeId);
  const [preferences, told] = await Promise.all([
    storedPreferences(to, deps),
    notices(deps.table, agencyId).several(recipientId, noticeIds),
  ]);
  // Another sender has noted it.
  if (preferences?.pendingLetter?.messageId !== messageId) return;
  const now = deps.clock.now();
  const { pendingLetter: _, ...rest } = preferences;
  await deps.table.transact([
    ...told.filter(({ mailedAt }) => mailedAt === undefined).map((one) => saveNotice({ ...one, mailedAt: now })),
    peopleWrites(agencyId).preferences(recipientId, { ...rest, lastLetterAt: now }),
  ]);
};
