import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../shared/domain/schemes/scheme-finding-place.ts';

describe('the place of a finding in a pack', () => {
  it('names a deadline by what is to be done', () => {
    expect(placeOf('/windows/acknowledge-result/within/days')).toEqual({
      id: 'Tenggat: Menanggapi hasil penilaian',
      en: 'Deadline: Answer the appraisal result',
    });
  });

  it('names a phase as the calendar does', () => {
    expect(placeOf('/phases/mid-review/closes/day').id).toBe('Tahap: Dialog Tengah Periode');
  });

  it('names the part that a source is of', () => {
    expect(placeOf('/sources/behaviourScale').en).toBe('Source: Scale of behaviour');
  });

  it('has a name for the day from which a pack is in force', () => {
    expect(placeOf('/validFrom')).toEqual({ id: 'Berlaku sejak', en: 'In force from' });
  });

  it('tells weights that stand together apart', () => {
    expect(placeOf('/weights/results').id).toBe('Bobot hasil kerja dan perilaku, hasil kerja');
    expect(placeOf('/feedback/weights/citizens').en).toBe('Feedback of peers, subordinates and citizens, citizens');
    expect(placeOf('/weights').en).toBe('Weights of results and behaviour');
  });

  it('keeps a name that nobody knows', () => {
    expect(placeOf('/windows/nap').id).toBe('Tenggat: nap');
    expect(placeOf('/nap').id).toBe('Bagian nap');
  });
});
