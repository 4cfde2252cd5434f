/** How a value is written: as the format of that name writes it. Without a style it is left as it is. */
type Style = 'moment' | 'day' | 'number' | 'percent';

export interface Placeholder {
  readonly name: string;
  readonly style?: Style;
}

const pattern = /\{([A-Za-z]+)(?:\|(moment|day|number|percent))?\}/g;

const placeholderOf = (name = '', style?: string): Placeholder => ({
  name,
  ...(style ? { style: style as Style } : {}),
});

/** The values that a text asks for in braces, such as `{year}` or `{total|percent}`, in order. */
export const placeholders = (text: string): readonly Placeholder[] =>
  [...text.matchAll(pattern)].map(([, name, style]) => placeholderOf(name, style));

/** The text with every brace replaced by what is given for it. A name that ends in a full stop ends the sentence too. */
export const fill = (text: string, wordFor: (placeholder: Placeholder) => string): string =>
  text.replace(pattern, (match, name: string | undefined, style: string | undefined, at: number) => {
    const word = wordFor(placeholderOf(name, style));
    return word.endsWith('.') && text[at + match.length] === '.' ? word.slice(0, -1) : word;
  });
