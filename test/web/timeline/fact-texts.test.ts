import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../shared/messages/format.ts';
import { messagesIn } from '../../../shared/messages/language.ts';
import { actionText, type Entry, factTexts, isTechnical } from '../../../web/timeline/fact-texts.ts';
import { timelineId } from '../../../web/words/id/timeline.ts';

const naming = { words: timelineId, domain: messagesIn('id').domain, format: formatFor('id', 'WITA') };
const entryOf = (action: string, facts: Entry['facts'], rest: Partial<Entry> = {}): Entry => ({
  sequence: 1,
  at: '2026-01-05T01:00:00.000Z',
  action,
  facts,
  names: {},
  previous: '0'.repeat(64),
  hash: 'a'.repeat(64),
  ...rest,
});

describe('what happened', () => {
  it('names the phase that was opened', () => {
    expect(actionText(entryOf('openPhase', { phase: 'mid-review' }), naming)).toBe(
      'membuka tahap Dialog Tengah Periode',
    );
    expect(actionText(entryOf('openPhase', { segments: 1 }), naming)).toBe('membuka tahun kinerja');
  });
});

describe('the facts of an entry', () => {
  it('are told in words, with the zone of the reader', () => {
    const entry = entryOf('extendTask', { from: '2026-01-12T16:59:59.999Z', to: '2026-01-13', reason: 'Banjir' });
    expect(factTexts(entry, naming).map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Semula: 13 Januari 2026, 00.59 WITA',
      'Menjadi: 13 Januari 2026',
      'Alasan: Banjir',
    ]);
  });

  it('call employees by name and the task by its kind', () => {
    const entry = entryOf(
      'reassignTask',
      { taskId: 't', from: 'e1', to: 'e2' },
      { names: { from: 'Wulan Peraga', to: 'Ratna Rekaan' }, taskKind: 'approve-targets' },
    );
    expect(factTexts(entry, naming).map(({ text }) => text)).toEqual([
      'Menyetujui SKP',
      'Wulan Peraga',
      'Ratna Rekaan',
    ]);
    expect(actionText(entry, naming)).toBe('mengalihkan tugas: Menyetujui SKP');
  });

  it('leave nothing out that has no name yet', () => {
    expect(factTexts(entryOf('openPhase', { unheardOf: true }), naming)).toEqual([
      { name: 'unheardOf', label: 'unheardOf', text: 'ya' },
    ]);
    expect(actionText(entryOf('unheardOf', {}), naming)).toBe('unheardOf');
  });
});

describe('an entry of the machinery', () => {
  it('is technical, and one of a person is not', () => {
    expect(isTechnical({ action: 'holdTask' })).toBe(true);
    expect(isTechnical({ action: 'approveTargets' })).toBe(false);
  });
});
