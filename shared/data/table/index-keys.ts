import type { IndexName } from '../../ports/table.ts';

/** The attributes that place an item in an index. An item without both of them is not in it. */
export const indexKeys = {
  gsi1: { pk: 'gsi1pk', sk: 'gsi1sk' },
  gsi2: { pk: 'gsi2pk', sk: 'gsi2sk' },
  gsi3: { pk: 'gsi3pk', sk: 'gsi3sk' },
} as const satisfies Readonly<Record<IndexName, { readonly pk: string; readonly sk: string }>>;
