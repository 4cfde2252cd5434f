/** Something wrong at a place of the form, in words. */
export interface FieldProblem {
  readonly field: string;
  readonly title: string;
  readonly detail?: string;
  readonly remedy?: string;
}

/** The id of the element for a JSON pointer, so that a summary can lead to it. */
export const elementId = (pointer: string): string => `at${pointer.replaceAll('/', '-')}`;

/** Takes a person to the field that a pointer names, or to the first one within it. */
export const focusAt = (pointer: string): void => {
  const id = elementId(pointer);
  const element = document.getElementById(id) ?? document.querySelector<HTMLElement>(`[id^="${CSS.escape(id)}-"]`);
  element?.closest('details')?.setAttribute('open', '');
  element?.focus();
  element?.scrollIntoView({ block: 'center' });
};
