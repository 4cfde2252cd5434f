const beginsFormula = /^[=+\-@\t\r]/;

/** A text that a spreadsheet shows and never calculates: what looks like a formula gets an apostrophe before it. */
const harmless = (text: string): string => (beginsFormula.test(text) ? `'${text}` : text);

const cell = (text: string): string => {
  const shown = harmless(text);
  return /[";\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
};

const byteOrderMark = '\uFEFF';

/**
 * A file that Excel opens as it is in an Indonesian office: UTF-8 with a mark at its beginning, semicolons between cells
 * since the comma is for decimals, and no cell that would be calculated.
 */
export const csvOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${byteOrderMark}${[head, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;

/** A NIP in its four parts (born, appointed, sex, number): with spaces, no spreadsheet takes it for a number. */
export const spacedNip = (nip: string): string => nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4');
