import type { KeyboardEvent } from 'react';

const linksIn = (list: Element): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-task]')];

const steps: Readonly<Record<string, number>> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), select, textarea');

/**
 * Keys of a list of tasks: j and k (and the arrows) go to the next and the previous one, x chooses, Enter opens as ever.
 * They work only while the focus is in the list, so that a screen reader's own keys and dictation are left alone.
 */
export const listKeys =
  (onToggle: (taskId: string) => void) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
    const row = (event.target as Element).closest('[data-row]');
    const links = linksIn(event.currentTarget);
    const at = links.findIndex((link) => row?.contains(link) === true);
    const step = steps[event.key];
    const taskId = links[at]?.dataset.task;
    if (step !== undefined) links[Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
    else if (event.key === 'x' && taskId !== undefined) onToggle(taskId);
    else return;
    event.preventDefault();
  };
