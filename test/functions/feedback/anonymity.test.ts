import { beforeAll, describe, expect, it } from 'vitest';
import { answerFeedback } from '../../../functions/feedback/answer-feedback.ts';
import { getFeedbackReport } from '../../../functions/feedback/get-feedback-report.ts';
import { getRaters } from '../../../functions/feedback/get-raters.ts';
import { remindRaters } from '../../../functions/feedback/remind-raters.ts';
import type { SqliteTable } from '../../../local/sqlite-table.ts';
import { fingerprintOf } from '../../../shared/data/requests.ts';
import type { App } from '../../support/app.ts';
import { caseOf, cycleId } from '../../support/small-office.ts';
import { afterRound, answers, duringRound, openAskedCampaign, peers, saying } from './campaign.ts';

interface Row {
  readonly pk: string;
  readonly sk: string;
  readonly body: string;
}

const rowsOf = (app: App): readonly Row[] =>
  (app.table as SqliteTable).database.prepare('SELECT pk, sk, body FROM items').all() as unknown as readonly Row[];

const wordsOf = (raterId: string): string => `kuncimawar-${raterId.slice(-1)}`;
const ofSiti = { caseId: caseOf('siti') };

let app: App;

beforeAll(async () => {
  app = await openAskedCampaign();
  for (const [at, rater] of peers.entries()) {
    app.at(`2026-06-${10 + at}T02:00:00.000Z`);
    await answers(app, rater, (at % 5) + 1, wordsOf(rater));
  }
  await app.call(remindRaters, 'wati', { cycleId, unitId: 'layanan' });
  await app.deliver();
});

describe('somebody who reads the whole table', () => {
  it('finds no row with an author and with what was said', () => {
    const both = rowsOf(app).filter(({ pk, sk, body }) => {
      const text = `${pk} ${sk} ${body}`;
      const said = text.includes('kuncimawar') || text.includes('"papers"') || text.includes('"points"');
      return said && peers.some((rater) => text.includes(rater));
    });
    expect(both).toEqual([]);
  });

  it('finds what was said in one item, without a time and not in order', () => {
    const said = rowsOf(app).filter(({ body }) => body.includes('kuncimawar'));
    expect(said.map(({ sk }) => sk)).toEqual(['box#peers']);
    expect(said[0]?.body).not.toMatch(/2026-06-1/);
    const { doc } = JSON.parse(said[0]?.body ?? '{}') as { doc: { texts: { paperId: string }[] } };
    const ids = doc.texts.map(({ paperId }) => paperId);
    expect(ids).toEqual([...ids].sort());
  });

  it('finds no id that two papers share', () => {
    const box = rowsOf(app).find(({ sk }) => sk === 'box#peers')?.body ?? '';
    const ids = [...box.matchAll(/"paperId":"([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(peers.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4/.test(id ?? ''))).toBe(true);
  });

  it('proves no guess by the record of a request', () => {
    const all = rowsOf(app).map(({ body }) => body);
    for (const [at, rater] of peers.entries()) {
      const body = saying((at % 5) + 1, wordsOf(rater));
      const guesses = [[answerFeedback.operation, { params: ofSiti, body }], body].map(fingerprintOf);
      expect(all.filter((row) => guesses.some((guess) => row.includes(guess)))).toEqual([]);
    }
  });

  it('finds in the journals of colleagues neither about whom nor what', () => {
    const audit = rowsOf(app).filter(({ pk }) => pk.includes('feedback-rater-'));
    expect(audit.length).toBeGreaterThan(0);
    expect(audit.filter(({ body }) => body.includes('siti') || body.includes('kuncimawar'))).toEqual([]);
  });

  it('finds in the journal of the case nobody who answered', () => {
    const entries = rowsOf(app).filter(({ pk }) => pk.endsWith(`J#${caseOf('siti')}`));
    expect(entries.filter(({ body }) => body.includes('answerFeedback'))).toEqual([]);
  });
});

describe('somebody who asks the application', () => {
  it('gets no rater with a report, whoever asks', async () => {
    app.at(afterRound);
    for (const reader of ['siti', 'budi', 'wati']) {
      const { status, body } = await app.call(getFeedbackReport, reader, ofSiti);
      expect(status).toBe(200);
      expect(peers.filter((rater) => JSON.stringify(body).includes(rater))).toEqual([]);
    }
    app.at(duringRound);
  });

  it('sees the same list of raters before and after an answer', async () => {
    const other = await openAskedCampaign();
    const before = await other.call(getRaters, 'budi', ofSiti);
    await answers(other, 'penilai-c', 2, 'satu');
    expect((await other.call(getRaters, 'budi', ofSiti)).body).toEqual(before.body);
  });

  it('gets the same letters whether somebody answered or not', () => {
    const texts = app.letters.map(({ subject, text }) => `${subject} ${text}`);
    expect(texts.filter((text) => text.includes('kuncimawar'))).toEqual([]);
  });
});
