import { describe, expect, it } from 'vitest';
import { contract } from '../../../shared/contract/index.ts';
import { permissions } from '../../../shared/domain/permissions.ts';
import { formatFor } from '../../../shared/messages/format.ts';
import { messagesIn } from '../../../shared/messages/language.ts';
import { actionText, type Entry, factTexts, isTechnical } from '../../../web/timeline/fact-texts.ts';
import { timelineEn } from '../../../web/words/en/timeline.ts';
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

/** What writes to the history of a year: everything that changes a case, and what is done about the own. */
const changesOfCases = Object.entries(permissions).flatMap(([id, { subject }]) =>
  subject === 'case' && contract[id as keyof typeof permissions].method !== 'GET' ? [id] : [],
);

describe('every change of a year', () => {
  it.each([...changesOfCases, 'acknowledgeScheme'])('%s is said in words of people', (action) => {
    for (const words of [timelineId, timelineEn]) expect(words.actions[action]).toMatch(/^[a-z]+( \w|$)/);
  });

  it('keeps its facts in words too', () => {
    const told = (action: string, facts: Entry['facts'], names = {}) =>
      factTexts(entryOf(action, facts, { names }), naming).map(({ label, text }) => `${label}: ${text}`);
    expect(told('evaluatePeriod', { period: '2026-Q3' })).toEqual(['Periode: Triwulan III 2026']);
    expect(told('evaluatePeriod', { period: '2026-03' })).toEqual(['Periode: Maret 2026']);
    expect(told('recordActuals', { month: '2026-03' })).toEqual(['Bulan: Maret 2026']);
    expect(told('acknowledgeScheme', { schemeId: 'arcamanik', version: '1.0.0' })).toEqual([
      'Skema: arcamanik',
      'Versi: 1.0.0',
    ]);
    expect(told('objectToRater', { raterId: 'e-7' }, { raterId: 'Rudi Contoh' })).toEqual(['Atas: Rudi Contoh']);
    expect(told('nameRaters', { raters: 6 })).toEqual(['Jumlah pemberi umpan balik: 6']);
    expect(told('answerCauses', { agrees: false })).toEqual(['Setuju: tidak']);
    expect(told('assignFollowUps', { scheme: 'arcamanik', assigned: ['f-1', 'f-2'], cancelled: [] })).toEqual([
      'Skema: arcamanik',
      'Ditetapkan: 2',
      'Dibatalkan: 0',
    ]);
    expect(told('runFailed', { machine: 'final-scoring', status: 'failed' })).toEqual([
      'Alur kerja: Penilaian akhir',
      'Keadaan: Gagal',
    ]);
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
