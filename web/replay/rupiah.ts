import type { Format } from '../../shared/messages/format.ts';

/** The largest cost that a replay takes. */
const most = 1_000_000_000;

const grouped = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/;

/** Whole rupiah as somebody types them, with or without `Rp` and groups of thousands; undefined for anything else. */
export const typedRupiah = (text: string): number | undefined => {
  const bare = text.replace(/^\s*rp\.?/i, '').replaceAll(/\s/g, '');
  const digits = grouped.test(bare) ? bare.replaceAll(/[.,]/g, '') : bare;
  if (!/^\d{1,12}$/.test(digits)) return undefined;
  const value = Number(digits);
  return value <= most ? value : undefined;
};

/** `+3`, `−2` or `0`: how much more or less, with its sign where a column of numbers needs one. */
export const signed = (value: number, say: Format['number']): string => {
  if (value === 0) return say(0);
  return `${value > 0 ? '+' : '−'}${say(Math.abs(value))}`;
};
