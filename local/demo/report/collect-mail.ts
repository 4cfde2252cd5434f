import type { NoticeKind } from '../../../shared/domain/notifications/notice.ts';
import { everyItem, type Scene } from '../year/scene.ts';
import type { YearReport } from './year-report.ts';

interface Letter {
  readonly to: string;
  readonly messageId: string;
}

const counted = <Key extends string>(keys: readonly Key[]): Record<Key, number> => {
  const groups = [...Map.groupBy(keys, (key) => key)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(groups.map(([key, all]) => [key, all.length])) as Record<Key, number>;
};

/** Everybody's inbox, counted by kind. */
export const noticesReport = async ({ office, as }: Scene): Promise<YearReport['notices']> => {
  const inboxes = await Promise.all(
    office.employees.map(async ({ employeeId }): Promise<[string, readonly NoticeKind[]]> => {
      const notices = await everyItem((query) => as(employeeId).listNotices({ query }));
      return [employeeId, notices.map(({ kind }) => kind)];
    }),
  );
  return {
    byKind: counted(inboxes.flatMap(([, kinds]) => kinds)),
    byPerson: Object.fromEntries(inboxes.map(([employeeId, kinds]) => [employeeId, counted(kinds)])),
  };
};

const everyLetter = async (baseUrl: string, { courier }: Pick<Scene, 'courier'>): Promise<readonly Letter[]> => {
  const letters: Letter[] = [];
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({ limit: '200', ...(cursor === undefined ? {} : { cursor }) });
    const response = await courier.fetch(`${baseUrl}/demo/mail.json?${query}`);
    const page = (await response.json()) as { letters: readonly Letter[]; cursor?: string };
    letters.push(...page.letters);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return letters;
};

/** The id of a letter says how many notices are in it. */
const isDigest = ({ messageId }: Letter): boolean => Number(/\.(\d+)\.[^.]+$/.exec(messageId)?.[1] ?? 1) > 1;

/** The letters that went out. One that was sent again after a crash is the same letter. */
export const lettersReport = async (baseUrl: string, scene: Scene): Promise<YearReport['letters']> => {
  const letters = await everyLetter(baseUrl, scene);
  const idOf = (address: string) =>
    scene.office.employees.find(({ email }) => email === address)?.employeeId ?? address;
  return {
    sent: letters.length,
    digests: letters.filter(isDigest).length,
    byPerson: counted(letters.map(({ to }) => idOf(to))),
  };
};
