import type { Language } from '../../shared/messages/language.ts';

const separators = { id: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const;

/**
 * The number that somebody typed, as the language writes numbers, or undefined for what is none. A decimal sign of the
 * other language is understood where it can't mean thousands: `99.5` is 99,5 in Indonesian too, but `1.500` is 1500.
 */
export const typedNumber = (text: string, language: Language): number | undefined => {
  const { group, decimal } = separators[language];
  const plain = text.replace(/[\s\u00a0%]/g, '');
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`);
  const joined = grouped.test(plain) ? plain.replaceAll(group, '') : plain.replace(group, decimal);
  const english = joined.replace(decimal, '.');
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(english) ? Number(english) : undefined;
};

/** A weight in basis points for a percentage that somebody typed; undefined for none or for more than two decimals. */
export const typedBasisPoints = (text: string, language: Language): number | undefined => {
  const percent = typedNumber(text, language);
  if (percent === undefined) return undefined;
  const points = Math.round(percent * 100);
  return Math.abs(points - percent * 100) < 1e-6 ? points : undefined;
};

/** A number as it stands in a field: with the decimal sign of the language, never grouped, so that it can be edited. */
export const numberText = (value: number | undefined, language: Language): string =>
  value === undefined || Number.isNaN(value) ? '' : String(value).replace('.', separators[language].decimal);
