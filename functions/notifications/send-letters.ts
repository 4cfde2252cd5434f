import type { Versioned } from '../../shared/data/document.ts';
import { type Delivered, notices, saveNotice } from '../../shared/data/notices.ts';
import { people } from '../../shared/data/people.ts';
import { minutesAfter } from '../../shared/domain/notifications/digest.ts';
import { letterOf } from '../../shared/messages/letter.ts';
import { Conflict } from '../../shared/ports/table.ts';
import type { Dependencies } from '../dependencies.ts';
import { withFreshReads } from '../saving.ts';
import { type ClaimedLetter, claimLetter, noteLetter, pendingLetter } from './claimed-letter.ts';

/** One letter takes in at most so many notices; the rest follows in the next. */
const mostInOneLetter = 80;

type Waiting = Versioned<Delivered>;

const needsLetter = ({ mailDueAt, mailedAt, readAt }: Waiting): boolean =>
  mailDueAt !== undefined && mailedAt === undefined && readAt === undefined;

/** What is due, and whatever else of the inbox waits for a letter: one letter tells it all. */
const waitingOf = async (recipientId: string, due: readonly Waiting[], { table }: Dependencies) => {
  const [{ agencyId = '' } = {}] = due;
  const { items } = await notices(table, agencyId).inbox(recipientId, { limit: 200 });
  const dueIds = new Set(due.map(({ noticeId }) => noticeId));
  const found = items.filter(needsLetter);
  const older = due.filter((notice) => !items.some(({ noticeId }) => noticeId === notice.noticeId));
  const [first, later] = [found.filter((n) => dueIds.has(n.noticeId)), found.filter((n) => !dueIds.has(n.noticeId))];
  return [...older, ...first, ...later].slice(0, mostInOneLetter);
};

/** What the next letter tells: the one that may be on its way already, or a new one of everything that waits. */
const nextLetter = async (
  recipientId: string,
  due: readonly Waiting[],
  deps: Dependencies,
): Promise<ClaimedLetter | undefined> => {
  const [{ agencyId = '' } = {}] = due;
  const to = { agencyId, recipientId };
  const pending = await pendingLetter(to, deps);
  if (pending) return pending;
  const waiting = await waitingOf(recipientId, due, deps);
  return waiting.length === 0 ? undefined : claimLetter(to, waiting, deps);
};

/** Minutes until a letter that could not be sent is tried again. */
const retryAfter = 15;

/** Whoever can't be reached now keeps nobody else waiting: the notices fall due again later. */
const postpone = async (due: readonly Waiting[], { table, clock }: Dependencies): Promise<void> => {
  const mailDueAt = minutesAfter(clock.now(), retryAfter);
  await table.transact(due.slice(0, mostInOneLetter).map((notice) => saveNotice({ ...notice, mailDueAt })));
};

const sendOne = async (recipientId: string, due: readonly Waiting[], deps: Dependencies): Promise<boolean> => {
  const [{ agencyId = '' } = {}] = due;
  const employee = await people(deps.table, agencyId).employee(recipientId);
  if (!employee) return false;
  const claimed = await nextLetter(recipientId, due, deps);
  if (!claimed) return false;
  const { messageId, language = employee.language } = claimed;
  const { name, zone = 'WIB', email } = employee;
  const letter = letterOf(claimed.notices, { name, language, zone, baseUrl: deps.baseUrl });
  try {
    await deps.mail.send({ messageId, to: email, ...letter });
  } catch (error) {
    deps.log('letter-failed', { agencyId, recipientId, messageId, error });
    await postpone(due, deps);
    return false;
  }
  await withFreshReads(() => noteLetter({ agencyId, recipientId }, claimed, deps));
  return true;
};

/** Notices that were read before their letter was due need none. */
const forget = async (due: readonly Waiting[], { table, clock }: Dependencies): Promise<number> => {
  const read = due.filter(({ readAt, mailedAt }) => readAt !== undefined && mailedAt === undefined);
  for (const notice of read) await table.transact([saveNotice({ ...notice, mailedAt: clock.now() })]);
  return read.length;
};

/** Somebody may change the preferences meanwhile, or send the same letter: the next round sees it. */
const sendUnlessChanged = async (recipientId: string, due: readonly Waiting[], deps: Dependencies): Promise<number> => {
  try {
    return (await sendOne(recipientId, due, deps)) ? 1 : 0;
  } catch (error) {
    if (error instanceof Conflict) return 0;
    throw error;
  }
};

/** So many letters are on their way at once. */
const atOnce = 8;

/**
 * Sends the letters that are due at this time, one to each person. A letter may be sent again after a crash between the
 * sending and its note, with the same Message-ID; one that is refused is tried again later and holds up nobody else. Ends
 * with a round in which nothing happens.
 * @returns how many letters were sent
 */
export const sendLetters = async (agencyId: string, deps: Dependencies): Promise<number> => {
  let sent = 0;
  for (;;) {
    const due = await notices(deps.table, agencyId).mailDue(deps.clock.now(), 200);
    const forgotten = await forget(due, deps);
    const unread = [...Map.groupBy(due.filter(needsLetter), ({ recipientId }) => recipientId)];
    let round = 0;
    for (let start = 0; start < unread.length; start += atOnce) {
      const some = unread.slice(start, start + atOnce);
      const results = await Promise.all(
        some.map(([recipientId, theirs]) => sendUnlessChanged(recipientId, theirs, deps)),
      );
      round += results.reduce((total, one) => total + one, 0);
    }
    if (round + forgotten === 0) return sent;
    sent += round;
  }
};
