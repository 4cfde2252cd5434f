/** Eighteen digits in a row, as an NIP has. Nothing that the engine itself counts or names is so long. */
const eighteenDigits = /(?<!\d)\d{18}(?!\d)/g;

export const holdsNip = (text: string): boolean => text.search(eighteenDigits) >= 0;

/** The text with every NIP masked. Executions hold ids and no NIP; this keeps it so for whoever looks at them. */
export const withoutNip = (text: string): string => text.replace(eighteenDigits, '******************');
