import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../shared/messages/format.ts';
import { costsOf, wrongCosts } from '../../../web/replay/cost-texts.ts';
import { signed, typedRupiah } from '../../../web/replay/rupiah.ts';

describe('rupiah as somebody types them', () => {
  it.each(['2500000', '2.500.000', '2,500,000', 'Rp2.500.000', ' rp. 2 500 000 '])(
    '%j is two and a half million',
    (text) => {
      expect(typedRupiah(text)).toBe(2_500_000);
    },
  );

  it.each(['', 'gratis', '2.5', '2.500,00', '2.500,000', '1.000.00', '-5', '1e6'])('%j is no whole amount', (text) => {
    expect(typedRupiah(text)).toBeUndefined();
  });

  it('end at a thousand million', () => {
    expect(typedRupiah('1.000.000.000')).toBe(1_000_000_000);
    expect(typedRupiah('1.000.000.001')).toBeUndefined();
  });
});

describe('what was typed as costs', () => {
  const texts = { reward: '2.500.000', training: ' ', coaching: 'murah' };

  it('becomes costs where an amount was given', () => {
    expect(costsOf(texts)).toEqual({ reward: 2_500_000 });
  });

  it('is wrong where it is no amount, and not where it is empty', () => {
    expect(wrongCosts(texts)).toEqual(['coaching']);
  });
});

describe('a difference', () => {
  const { number } = formatFor('id', 'WIB');

  it('has its sign, and nothing has none', () => {
    expect([1500, -1500, 0].map((value) => signed(value, number))).toEqual(['+1.500', '−1.500', '0']);
  });
});
