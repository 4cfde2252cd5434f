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

/** The text with every brace replaced by what is given for it. */
export const fill = (text: string, wordFor: (placeholder: Placeholder) => string): string =>
  text.replace(pattern, (_, name?: string, style?: string) => wordFor(placeholderOf(name, style)));
