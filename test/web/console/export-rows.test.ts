import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../shared/messages/format.ts';
import { messagesIn } from '../../../shared/messages/language.ts';
import { openClient } from '../../../web/client.ts';
import { type ExportRun, exportedFile } from '../../../web/console/export-rows.ts';
import { consoleId } from '../../../web/words/id/console.ts';
import { consoleActionsId } from '../../../web/words/id/console-actions.ts';
import { machinesId } from '../../../web/words/id/machines.ts';

const cells = ['=HYPERLINK("x")', '198001012005011001', 'draft', true, null, 'rate', '2026-01-12T16:59:59.999Z'];
const columns = ['name', 'nip', 'stage', 'selfAssessed', 'predicate', 'taskKind', 'dueAt'] as const;

/** An API whose export has two pages of one row each. */
const answers = (address: string): unknown => {
  if (address.includes('cursor=2')) return { items: [cells] };
  if (address.includes('/exports/x')) return { items: [cells], cursor: '2' };
  return { exportId: 'x', cycleId: '2026', columns, cases: 2, expiresAt: '2026-01-13T00:00:00.000Z' };
};

const runWith = (signal: AbortSignal, onProgress: ExportRun['onProgress']): ExportRun => ({
  client: openClient({
    baseUrl: '',
    language: 'id',
    getToken: () => 't',
    fetch: async (input) => Response.json(answers(String(input))),
  }),
  words: { console: consoleId, actions: consoleActionsId, machines: machinesId },
  domain: messagesIn('id').domain,
  format: formatFor('id', 'WIB'),
  signal,
  onProgress,
});

const wish = { cycleId: '2026', unitId: 'semua', columns, reason: 'Rapat', idempotencyKey: 'k' };

describe('exportedFile', () => {
  it('writes every page as readers write it', async () => {
    const seen: string[] = [];
    const run = runWith(new AbortController().signal, (done, all) => seen.push(`${done}/${all}`));
    const { text, count } = await exportedFile(wish, run);
    expect(count).toBe(2);
    expect(seen).toEqual(['0/2', '1/2', '2/2']);
    expect(text.split('\r\n')[1]).toBe(
      `"'=HYPERLINK(""x"")";19800101 200501 1 001;Draf;Sudah;;Menilai kinerja;12 Januari 2026, 23.59 WIB`,
    );
  });

  it('stops between two pages', async () => {
    const stop = new AbortController();
    const run = runWith(stop.signal, (done) => {
      if (done === 1) stop.abort();
    });
    await expect(exportedFile(wish, run)).rejects.toThrow();
  });
});
