import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../../shared/messages/language.ts';
import { basisText } from '../../../web/followups/explain-basis.ts';
import { seesTo } from '../../../web/followups/load-follow-ups.ts';
import { followUpId } from '../../../web/words/id/follow-up.ts';
import { matrixScheme } from '../../domain/packs.ts';

const words = { words: followUpId, domain: messagesIn('id').domain, language: 'id' } as const;

describe('why a follow-up was assigned', () => {
  it.each([
    ['training-kolaboratif', 'kolaboratif', 'Perilaku yang perlu dikembangkan: Kolaboratif'],
    ['training-competency', 'competency', 'Penyebab target tidak tercapai: Kompetensi'],
    ['reward-excellent', 'sangat-baik', 'Predikat Sangat Baik'],
    ['of-an-older-scheme', 'baik', 'baik'],
  ])('by %s is told in words', (ruleId, basis, text) => {
    expect(basisText({ ruleId, basis }, matrixScheme, words)).toBe(text);
  });

  it('by an agreement names the cause', () => {
    const agreement = { moment: 'end', segmentId: 's1', ownerId: 'budi', targets: [] } as const;
    expect(basisText({ ruleId: 'agreed', basis: 'resources', agreement }, matrixScheme, words)).toBe(
      'Disepakati pada akhir periode. Penyebab: Sumber daya',
    );
  });
});

describe('who sees to a follow-up', () => {
  const person = (employeeId: string) => ({ employeeId, name: employeeId });
  const one = {
    caseId: 'c1',
    cycleId: '2026',
    employee: person('siti'),
    unit: { unitId: 'u', name: 'Unit' },
    segments: [
      {
        segmentId: 's1',
        from: '2026-01-01',
        to: '2026-12-31',
        unit: { unitId: 'u', name: 'Unit' },
        position: 'Pelaksana',
        supervisor: person('budi'),
      },
    ],
    stage: 'completed',
    midReview: 'held',
    selfAssessed: true,
    version: 1,
  } as const;
  it('is whoever the agreement names', () => {
    const agreement = { moment: 'end', segmentId: 's1', ownerId: 'budi', targets: [] } as const;
    const see = (employeeId: string) =>
      seesTo({ kind: 'remedy', followUpId: 'f1', agreement }, { one, tasks: [] }, { employeeId, roles: [] });
    expect([see('budi'), see('siti')]).toEqual([true, false]);
  });

  it.each([
    ['training', 'siti', [], true],
    ['training', 'budi', [], false],
    ['coaching', 'budi', [], true],
    ['reward', 'wati', ['hr'], true],
    ['reward', 'siti', [], false],
  ] as const)('%s is seen to by %s with %j: %s', (kind, employeeId, roles, expected) => {
    expect(seesTo({ kind, followUpId: 'f1' }, { one, tasks: [] }, { employeeId, roles })).toBe(expected);
  });
});
