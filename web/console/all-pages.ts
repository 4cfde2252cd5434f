/** Rows in one answer, as the console's tables ask for them. */
const pageRows = 1000;

interface Pages<Item> {
  readonly body: { readonly items: readonly Item[]; readonly cursor?: string };
}

interface PageWish {
  readonly limit: number;
  readonly cursor?: string;
}

export interface AllRows<Item> {
  readonly rows: readonly Item[];
  /** There is more than was asked for. */
  readonly cut: boolean;
}

interface Collecting<Item> {
  readonly most: number;
  readonly limit?: number;
  /** Hears of the rows after every page, so that the first ones can be shown at once. */
  readonly onPage?: (rows: readonly Item[]) => void;
}

/** Every row of a list, page after page, up to about so many. */
export const allRows = async <Item>(
  ask: (wish: PageWish) => Promise<Pages<Item>>,
  { most, limit = pageRows, onPage }: Collecting<Item>,
): Promise<AllRows<Item>> => {
  const rows: Item[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await ask({ limit, ...(cursor === undefined ? {} : { cursor }) });
    rows.push(...body.items);
    cursor = body.cursor;
    onPage?.([...rows]);
  } while (cursor !== undefined && rows.length < most);
  return { rows, cut: cursor !== undefined };
};
