import { describe, expect, it } from 'vitest';
import { passwordFault } from '../../../../local/office/accounts/password-rules.ts';

const faultOf = (password: string, again = password) => passwordFault({ password, again, login: 'siti.contoh' });

describe('a new password', () => {
  it.each(['kopi tubruk di beranda', 'gajah-mada 12 layang', 'ñandú-árbol-ée', '漢字漢語日本国東京都庁舎前'])(
    'may be %s',
    (password) => {
      expect(faultOf(password)).toBeUndefined();
    },
  );

  it.each([
    ['kopi tubruk', 'short'],
    ['é'.repeat(11), 'short'],
    ['x'.repeat(257), 'long'],
    ['passwordpassword', 'common'],
    ['KataSandi2026!!', 'common'],
    ['indonesia12345', 'common'],
    ['aaaaaaaaaaaaa', 'common'],
    ['abcabcabcabcabc', 'common'],
    ['abcdefghijklmno', 'common'],
    ['123456789012', 'common'],
    ['siti.contoh.siti.contoh', 'personal'],
    ['Siti.Contoh2026', 'personal'],
  ])('may not be %s: %s', (password, fault) => {
    expect(faultOf(password)).toBe(fault);
  });

  it('is typed twice the same', () => {
    expect(faultOf('kopi tubruk di beranda', 'kopi tubruk di bernada')).toBe('different');
  });

  it('is the same however its letters were composed', () => {
    expect(faultOf('kafé di ujung jalan', 'kafe\u0301 di ujung jalan')).toBeUndefined();
  });

  it('counts letters, not the parts that they are composed of', () => {
    expect(faultOf('e\u0301'.repeat(11))).toBe('short');
  });
});
