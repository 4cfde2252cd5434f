import { useState } from 'react';
import { useFormat, useWords } from '../app/context.ts';
import { indicatorsOf, useMeasuring } from './measuring.ts';
import { type MonthDifference, mergeMonths, type Side } from './merge-months.ts';
import type { Entries, Entry, ServerMonth, TypedMonth } from './month-sheet.ts';
import { useNames } from './use-names.ts';

interface DifferenceProps {
  readonly difference: MonthDifference;
  readonly chosen: Side;
  readonly onChoose: (side: Side) => void;
}

const Difference = ({ difference, chosen, onChoose }: DifferenceProps) => {
  const { actuals: words } = useWords();
  const format = useFormat();
  const { content } = useMeasuring();
  const { indicatorId } = difference;
  const indicator = indicatorsOf(content).find((one) => one.indicatorId === indicatorId);
  const textOf = (entry: Entry | undefined): string => {
    if (entry === undefined) return words.nothing;
    const value = entry.value === undefined ? (entry.odd ?? '') : format.number(entry.value);
    const parts = [`${value} ${indicator?.unitOfMeasure ?? ''}`, entry.source, entry.note];
    return [...parts, words.files(entry.evidenceIds.length)].filter((part) => part.trim() !== '').join(' · ');
  };
  return (
    <fieldset className="difference">
      <legend>{indicator?.name}</legend>
      {(['mine', 'theirs'] as const).map((side) => (
        <label key={side} className="choice">
          <input type="radio" name={indicatorId} checked={chosen === side} onChange={() => onChoose(side)} />
          <span>
            <strong>{words[side === 'mine' ? 'yours' : 'theirs']}</strong>
            <span className="value">{textOf(difference[side])}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
};

interface ConflictProps {
  readonly mine: TypedMonth;
  readonly theirs: ServerMonth;
  readonly onResolve: (entries: Entries) => void;
}

/** A month that was recorded elsewhere while it was typed here, difference by difference. */
export const MonthConflict = ({ mine, theirs, onResolve }: ConflictProps) => {
  const { actuals: words } = useWords();
  const names = useNames();
  const { month } = useMeasuring();
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  const { entries, differences } = mergeMonths(mine, theirs, choices);
  return (
    <section className="sheet month-conflict" aria-labelledby="conflict">
      <h2 id="conflict">{words.conflictTitle(names.month(month))}</h2>
      <p>{differences.length === 0 ? words.merged : words.conflictWhy}</p>
      {differences.map((difference) => (
        <Difference
          key={difference.indicatorId}
          difference={difference}
          chosen={choices[difference.indicatorId] ?? 'mine'}
          onChoose={(side) => setChoices((before) => ({ ...before, [difference.indicatorId]: side }))}
        />
      ))}
      <p className="actions">
        <button type="button" onClick={() => onResolve(entries)}>
          {words.useMerged}
        </button>
      </p>
    </section>
  );
};
