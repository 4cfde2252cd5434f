import './choice-question.css';
import type { ReactNode } from 'react';

interface Props<T extends number> {
  /** Tells the questions of a page apart. */
  readonly name: string;
  readonly question: string;
  /** What may be chosen, and what is read for it. */
  readonly options: readonly (readonly [value: T, text: string])[];
  readonly chosen: T | undefined;
  readonly onChoose: (value: T) => void;
  /** What is said of the answer, below it. */
  readonly children?: ReactNode;
}

/** A question of which one answer is chosen, each as wide as a finger needs it. */
export const ChoiceQuestion = <T extends number>({ name, question, options, chosen, onChoose, children }: Props<T>) => (
  <fieldset className="sheet choice-question">
    <legend>{question}</legend>
    {options.map(([value, text]) => (
      <label key={value}>
        <input type="radio" name={name} value={value} checked={chosen === value} onChange={() => onChoose(value)} />
        {text}
      </label>
    ))}
    {children}
  </fieldset>
);
