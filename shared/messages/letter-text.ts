import type { Entry, LetterContent } from './letter.ts';

const entryText = ({ sentence, deadline, toDo, button, link }: Entry): string =>
  [sentence, ...(deadline ? [deadline] : []), toDo, `${button}: ${link}`].join('\n');

/** A letter as plain text. */
export const letterText = ({ greeting, sections, more, notes }: LetterContent): string =>
  [
    greeting,
    ...sections.flatMap(({ title, entries }) => [
      ...(title ? [`${title.toUpperCase()}`] : []),
      ...entries.map(entryText),
    ]),
    ...(more ? [`${more.sentence}\n${more.button}: ${more.link}`] : []),
    notes.join('\n'),
  ].join('\n\n');
