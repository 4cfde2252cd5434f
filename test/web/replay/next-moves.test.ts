import { describe, expect, it } from 'vitest';
import { nextMoves, type ShownMoves } from '../../../web/replay/next-moves.ts';

const move = (at: number): ShownMoves['rows'][number] => ({
  caseId: `case-${at}`,
  employee: { employeeId: `e${at}`, name: `Contoh ${at}` },
  unit: { unitId: 'u', name: 'Umum' },
  before: 'baik',
  after: 'kurang',
});

/** Answers with so many people each; the cursor is the number of the next. */
const server = (sizes: readonly number[]) => {
  const asked: (string | undefined)[] = [];
  const ask = async ({ cursor }: { cursor?: string }) => {
    asked.push(cursor);
    const at = Number(cursor ?? 0);
    const items = Array.from({ length: sizes[at] ?? 0 }, (_, index) => move(at * 1_000 + index));
    return { body: { items, ...(at + 1 < sizes.length ? { cursor: String(at + 1) } : {}) } };
  };
  return { ask, asked };
};

describe('the next people who would move', () => {
  it('come from as many answers as it takes, past empty ones', async () => {
    const { ask, asked } = server([0, 0, 3, 2, 9]);
    const shown = await nextMoves({ rows: [] }, 4, ask);
    expect(shown.rows).toHaveLength(5);
    expect(shown.cursor).toBe('4');
    expect(asked).toEqual([undefined, '1', '2', '3']);
  });

  it('follow those that are shown', async () => {
    const { ask } = server([2, 3]);
    const first = await nextMoves({ rows: [] }, 1, ask);
    const second = await nextMoves(first, 1, ask);
    expect(second.rows.map(({ caseId }) => caseId)).toEqual([
      'case-0',
      'case-1',
      'case-1000',
      'case-1001',
      'case-1002',
    ]);
    expect(second.cursor).toBeUndefined();
  });
});
