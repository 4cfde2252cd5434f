import { describe, expect, it } from 'vitest';
import { schemeFindings } from '../../shared/contract/scheme-findings.ts';
import { officeSchemes, weightedScheme } from '../domain/packs.ts';

const told = (json: unknown) => schemeFindings(json).map(({ code, path }) => `${code} ${path}`);
const words = (json: unknown) => schemeFindings(json).map(({ place, message }) => `${place.id}: ${message.id}`);

describe('what is told of a pack that was read as JSON', () => {
  it('is nothing for one that may be used', () => {
    expect(told(officeSchemes.arcamanik)).toEqual([]);
  });

  it('is said once, by the rules where they have words for it', () => {
    expect(told({ ...weightedScheme, title: { id: 'Skema', en: '' } })).toEqual(['words-missing /title/en']);
    expect(told({ ...weightedScheme, weights: { results: 6999, behaviour: 3000 } })).toEqual([
      'weights-not-exact /weights',
    ]);
  });

  it('names a part that nobody knows', () => {
    expect(words({ ...weightedScheme, bonus: 5 })).toEqual(['Bagian bonus: Bagian "bonus" tidak dikenal.']);
  });

  it('says in plain words what form is expected', () => {
    expect(words({ ...weightedScheme, evidenceRequired: 'ya' })).toEqual([
      'Kewajiban bukti dukung: Isian ini tidak sesuai: seharusnya true atau false, yang tertulis teks.',
    ]);
  });

  it.each([null, 'skema', [], {}, { kind: 'tree' }, { kind: 'matrix' }, { kind: 'weighted', bands: [null] }])(
    'is never a crash: %j',
    (json) => {
      expect(schemeFindings(json).length).toBeGreaterThan(0);
    },
  );
});
