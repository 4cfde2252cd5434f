import { formatFor } from '../../shared/messages/format.ts';
import { citizenWords } from '../../web/citizens/words.ts';
import type { Visit } from './citizen-page.ts';
import type { Wrong } from './complaint-visit.ts';

interface Typed {
  readonly field: string;
  /** As the page names the field. */
  readonly label: string;
  readonly text: string;
  /** So many signs may it have, as browsers count them. */
  readonly most: number;
}

/** What is longer than its field. Nothing of it is cut off: whoever wrote it shortens it. */
export const tooLongIn = (typed: readonly Typed[], { language }: Pick<Visit, 'language'>): readonly Wrong[] => {
  const { number } = formatFor(language, 'WIB');
  const { tooLongField } = citizenWords[language];
  return typed
    .filter(({ text, most }) => text.length > most)
    .map(({ field, label, text, most }) => ({ field, text: tooLongField(label, number(text.length), number(most)) }));
};
