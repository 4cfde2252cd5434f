import { commonPasswords } from './common-passwords.ts';

/** Why a password is not taken. */
export type PasswordFault = 'short' | 'long' | 'common' | 'personal' | 'different';

export interface PasswordWish {
  readonly password: string;
  /** Typed a second time. */
  readonly again: string;
  readonly login: string;
}

const shortestPassword = 12;
/** In UTF-16 units, as fields of forms count. */
const longestPassword = 256;

/** Whether it is one short piece over and over, or goes up or down step by step. */
const isPattern = (password: string): boolean => {
  const points = [...password].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = new Set(points.slice(1).map((point, index) => point - (points[index] ?? 0)));
  const [step = 0] = steps;
  return /^(.{1,4})\1+.{0,3}$/su.test(password) || (steps.size === 1 && Math.abs(step) === 1);
};

/** Without case, and without the digits and signs that people append to satisfy other systems. */
const core = (password: string): string => password.toLowerCase().replace(/[\p{N}\p{P}\p{S}\s]+$/u, '');

const isCommon = (password: string): boolean =>
  commonPasswords.has(password.toLowerCase()) || commonPasswords.has(core(password)) || isPattern(password);

/**
 * What is wrong with a new password. Length counts and guessability; no rule asks for signs of some kind (NIST SP
 * 800-63B section 3.1.1.2). Letters that were composed differently are the same password.
 */
export const passwordFault = ({ password, again, login }: PasswordWish): PasswordFault | undefined => {
  const [normal, repeated] = [password.normalize('NFC'), again.normalize('NFC')];
  const length = [...normal].length;
  if (length < shortestPassword) return 'short';
  if (Math.max(password.length, normal.length) > longestPassword) return 'long';
  if (isCommon(normal)) return 'common';
  const name = login.split('@', 1)[0] ?? '';
  if (name.length >= 4 && core(normal).replaceAll(name, '').length < 4) return 'personal';
  return normal === repeated ? undefined : 'different';
};
