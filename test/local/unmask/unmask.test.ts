import { describe, expect, it } from 'vitest';
import { sealedAuthor } from '../../../functions/feedback/sealed-author.ts';
import { authorOf, newCustodianKey } from '../../../local/unmask/sealed-paper.ts';
import { unmask, unmaskingJournal } from '../../../local/unmask/unmask.ts';
import { auditPage } from '../../../shared/data/audit.ts';
import { feedback } from '../../../shared/data/feedback.ts';
import { answers, openAskedCampaign } from '../../functions/feedback/campaign.ts';
import { caseOf } from '../../support/small-office.ts';
import { wholeTable } from '../../support/whole-table.ts';

const [first, second, stranger] = [newCustodianKey(), newCustodianKey(), newCustodianKey()];
const custodians = { first: first.publicKey, second: second.publicKey };
const both = { first: first.privateKey, second: second.privateKey };

describe('a sealed author', () => {
  it('is read with both keys', () => {
    expect(authorOf({ sealed: sealedAuthor('penilai-a', 'p1', custodians), paperId: 'p1' }, both)).toBe('penilai-a');
  });

  it('is read with no other key, nor with one of them twice', () => {
    const paper = { sealed: sealedAuthor('penilai-a', 'p1', custodians), paperId: 'p1' };
    expect(() => authorOf(paper, { ...both, second: stranger.privateKey })).toThrow();
    expect(() => authorOf(paper, { ...both, first: second.privateKey })).toThrow();
  });

  it('belongs to no other paper', () => {
    expect(() => authorOf({ sealed: sealedAuthor('penilai-a', 'p1', custodians), paperId: 'p2' }, both)).toThrow();
  });

  it('looks different each time, and is as long for everybody', () => {
    const sealed = ['a', 'a', 'a-much-longer-identifier'].map((id) => sealedAuthor(id, 'p1', custodians));
    expect(new Set(sealed).size).toBe(3);
    expect(new Set(sealed.map((one) => one.length)).size).toBe(1);
  });
});

const openAbused = async () => {
  const app = await openAskedCampaign(custodians);
  await answers(app, 'penilai-b', 1, 'Kata yang menghina');
  const [box] = await feedback(app.table, app.agencyId).boxes(caseOf('siti'));
  const paperId = box?.texts[0]?.paperId ?? '';
  const wish = { agencyId: app.agencyId, caseId: caseOf('siti'), paperId, reason: 'Penghinaan', keys: both };
  return { app, wish: { ...wish, by: ['Ani Contoh', 'Bayu Contoh'] as const } };
};

describe('an unmasking', () => {
  it('finds the author and records who asked and why, never whom it found', async () => {
    const { app, wish } = await openAbused();
    expect(await unmask(wish, { table: app.table, now: app.now() })).toBe('penilai-b');
    const at = { agencyId: app.agencyId, journalId: unmaskingJournal };
    const { entries } = await auditPage(app.table, at);
    expect(entries.map(({ facts }) => facts)).toMatchObject([
      { reason: 'Penghinaan', by: ['Ani Contoh', 'Bayu Contoh'] },
    ]);
    expect(JSON.stringify(entries)).not.toContain('penilai-b');
  });

  it('needs two persons and a reason', async () => {
    const { app, wish } = await openAbused();
    const before = wholeTable(app);
    const effects = { table: app.table, now: app.now() };
    await expect(unmask({ ...wish, by: ['Ani Contoh', 'Ani Contoh'] }, effects)).rejects.toThrow('two persons');
    await expect(unmask({ ...wish, reason: ' ' }, effects)).rejects.toThrow('reason');
    expect(wholeTable(app)).toEqual(before);
  });
});
