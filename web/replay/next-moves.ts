import type { AnswerOf } from '../../shared/contract/exchange.ts';

type Answer = AnswerOf<'listReplayMoves'>;

export interface ShownMoves {
  readonly rows: Answer['items'];
  /** Where the next ones begin; absent after the last. */
  readonly cursor?: string;
}

/** About so many more at a time. An answer may be empty and still not be the last, so that one may not be enough. */
export const nextMoves = async (
  { rows, cursor: from }: ShownMoves,
  most: number,
  ask: (query: { readonly cursor?: string }) => Promise<{ readonly body: Answer }>,
): Promise<ShownMoves> => {
  const shown = [...rows];
  let cursor = from;
  do {
    const { body } = await ask(cursor === undefined ? {} : { cursor });
    shown.push(...body.items);
    cursor = body.cursor;
  } while (cursor !== undefined && shown.length - rows.length < most);
  return { rows: shown, ...(cursor === undefined ? {} : { cursor }) };
};
