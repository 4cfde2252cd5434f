import { describe, expect, it } from 'vitest';
import { fileOfPack, packIn } from '../../../web/schemes/pack-file.ts';

const pack = { schemeId: 'skema-contoh', version: '1.2.0', title: { id: 'Contoh', en: 'Example' } };

describe('a rule pack in a file', () => {
  it('is taken as it was given', () => {
    const { name, text } = fileOfPack(pack);
    expect(name).toBe('skema-contoh-1.2.0.json');
    expect(packIn(text)).toEqual({ schemeId: 'skema-contoh', version: '1.2.0', pack });
  });

  it.each(['', '{', '[]', 'null', '7', '{"schemeId":"x"}', '{"schemeId":1,"version":"1.0.0"}'])(
    'is not in %j',
    (text) => {
      expect(packIn(text)).toBeUndefined();
    },
  );
});
