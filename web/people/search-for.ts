/** How an employee is looked for: by name, or by the last four digits of a NIP. */
export type PersonSearch = { readonly name: string } | { readonly nipTail: string };

const least = 3;

/**
 * What was typed as a search: four digits, or a whole NIP of which only the end is sent, or at least three letters of a
 * name. Undefined while there is too little.
 */
export const searchFor = (typed: string): PersonSearch | undefined => {
  const text = typed.trim();
  const digits = text.replaceAll(/[\s.]/g, '');
  if (/^\d+$/.test(digits)) {
    return digits.length === 4 || digits.length === 18 ? { nipTail: digits.slice(-4) } : undefined;
  }
  return text.length < least ? undefined : { name: text };
};
