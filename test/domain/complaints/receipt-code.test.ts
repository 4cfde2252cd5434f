import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReceiptCode, receiptBytes, receiptCode } from '../../../shared/domain/complaints/receipt-code.ts';

const bytes = fc.uint8Array({ minLength: receiptBytes, maxLength: receiptBytes });
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a receipt code', () => {
  it('is four groups of five signs', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        expect(receiptCode(given)).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}$/);
      }),
    );
  });

  it('is all zeros of zeros, and reads the bits in order', () => {
    expect(receiptCode(new Uint8Array(12))).toBe('00000-00000-00000-00000');
    const last = receiptCode(Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 33]));
    // 33 is 1·32 + 1, and 33 mod 1021 is 33 again: both the code and its check end in 11.
    expect(last).toBe('00000-00000-00000-01111');
  });

  it('is read as it is typed: small, spaced, with O for 0', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        const code = receiptCode(given);
        const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
        expect(readReceiptCode(typed)).toBe(code);
      }),
    );
  });

  it('shows every wrong sign', () => {
    fc.assert(
      fc.property(bytes, fc.nat(19), fc.integer({ min: 1, max: 31 }), (given, place, off) => {
        const text = [...receiptCode(given).replaceAll('-', '')];
        text[place] = signs[(signs.indexOf(text[place] ?? '') + off) % 32] ?? '';
        expect(readReceiptCode(text.join(''))).toBeUndefined();
      }),
    );
  });

  it('shows two neighbours that changed places', () => {
    fc.assert(
      fc.property(bytes, fc.nat(16), (given, place) => {
        const text = [...receiptCode(given).replaceAll('-', '')];
        const [one = '', two = ''] = [text[place], text[place + 1]];
        text[place] = two;
        text[place + 1] = one;
        expect(readReceiptCode(text.join('')) === undefined).toBe(one !== two);
      }),
    );
  });

  it('holds ninety bits: one bit of difference makes another code', () => {
    fc.assert(
      fc.property(bytes, fc.nat(89), (given, bit) => {
        const other = Uint8Array.from(given);
        const index = 11 - Math.floor(bit / 8);
        other[index] = (other[index] ?? 0) ^ (1 << (bit % 8));
        expect(receiptCode(other)).not.toBe(receiptCode(given));
      }),
    );
  });

  it('is none when it is short, long or of other signs', () => {
    expect(['', '7K2MQ', 'U'.repeat(20), '0'.repeat(21)].map(readReceiptCode)).toEqual(Array(4).fill(undefined));
  });
});
