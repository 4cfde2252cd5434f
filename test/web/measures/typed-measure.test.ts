import { describe, expect, it } from 'vitest';
import { measureOf, type TypedMeasure, wrongNumbers } from '../../../web/measures/typed-measure.ts';

const typed = (change: Partial<TypedMeasure>): TypedMeasure => ({
  nameId: 'Menit menunggu',
  nameEn: 'Minutes of waiting',
  sourceId: 's1',
  eventType: 'antrean',
  statistic: 'share',
  over: 'duration',
  timeUnit: 'minutes',
  atMost: '',
  unitOfMeasure: 'persen',
  minimumCoverage: '80',
  minimumEvents: '10',
  ...change,
});

describe('a measure that somebody types', () => {
  it.each(['100,01', '150', '-1', 'semua', ''])('asks again for a coverage of "%s" percent of the days', (text) => {
    expect(wrongNumbers(typed({ minimumCoverage: text }), 'id')).toEqual(['minimumCoverage']);
  });

  it.each(['0', '100', '87,5'])('takes a coverage of %s percent', (text) => {
    expect(wrongNumbers(typed({ minimumCoverage: text }), 'id')).toEqual([]);
  });

  it('asks again for a limit that is no number, and for parts of events', () => {
    expect(wrongNumbers(typed({ atMost: 'lima', minimumEvents: '2,5' }), 'id')).toEqual(['atMost', 'minimumEvents']);
    expect(wrongNumbers(typed({ atMost: 'lima', over: 'events' }), 'id')).toEqual([]);
  });

  it('is sent in hundredths of percent, with numbers as Indonesians write them', () => {
    const body = measureOf(typed({ minimumCoverage: '87,5', minimumEvents: '1.000', atMost: '7,5' }), 'id');
    expect(body).toMatchObject({ minimumCoverage: 8_750, minimumEvents: 1_000, atMost: 7.5 });
  });
});
