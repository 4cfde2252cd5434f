import { describe, expect, it } from 'vitest';
import { selfAssessmentOf, selfDraft } from '../../../web/self-assessment/self-assessment-draft.ts';

const year = {
  lines: [
    { segmentId: 's1', objectiveId: 'o1' },
    { segmentId: 's2', objectiveId: 'o1' },
  ],
  behaviours: ['akuntabel', 'kompeten'],
};
const sent = {
  caseId: 'case-1',
  achievements: 'Antrean turun.',
  obstacles: '',
  objectives: [{ segmentId: 's2', objectiveId: 'o1', level: 'above', note: '' }],
  behaviours: [{ behaviourId: 'kompeten', note: 'Dua pelatihan.' }],
  submittedAt: '2027-01-11T02:00:00.000Z',
  version: 2,
} as const;

describe('a self-assessment as it is typed', () => {
  it('comes back as it was sent', () => {
    const { caseId: _, submittedAt: __, version: ___, ...said } = sent;
    expect(selfAssessmentOf(selfDraft(sent), year)).toEqual(said);
  });

  it('leaves out what says nothing', () => {
    const typed = { ...selfDraft(undefined), achievements: ' Tercapai ', innovation: '  ' };
    const remarks = { 's1 o1': { level: '', note: '  ' } } as const;
    expect(selfAssessmentOf({ ...typed, objectives: remarks }, year)).toEqual({
      achievements: 'Tercapai',
      obstacles: '',
    });
  });

  it('leaves out lines and behaviours that the year has not', () => {
    const remark = { level: 'meets', note: 'Ya' } as const;
    const typed = { ...selfDraft(undefined), objectives: { 's9 o9': remark }, behaviours: { rajin: remark } };
    expect(selfAssessmentOf(typed, year)).toEqual({ achievements: '', obstacles: '' });
  });

  it('tells lines with the same id apart by their part of the year', () => {
    const typed = selfDraft({ ...sent, objectives: [{ segmentId: 's1', objectiveId: 'o1', note: 'Bagian awal' }] });
    expect(selfAssessmentOf(typed, year).objectives).toEqual([
      { segmentId: 's1', objectiveId: 'o1', note: 'Bagian awal' },
    ]);
  });
});
