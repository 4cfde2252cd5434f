import { useEffect, useState } from 'react';
import type { HolidayYear } from '../../shared/domain/calendar/working-calendar.ts';
import { useApp, useFormat, useMe } from '../app/context.ts';
import { Field, type FieldFrame } from '../ui/field.tsx';
import { useConsoleWords } from './console-words.ts';

const years = new Map<number, HolidayYear>();

/** Whether the day is one on which people work, by the same rules and holidays as the server's. */
const useWorkingDay = (day: string): boolean => {
  const { client } = useApp();
  const { unit } = useMe();
  const [free, setFree] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (day === '') return undefined;
    const leaving = new AbortController();
    const check = async (): Promise<void> => {
      const year = Number(day.slice(0, 4));
      const known = years.get(year) ?? (await client.getCalendar({ year }, { signal: leaving.signal })).body;
      years.set(year, known);
      const { isWorkingDay } = await import('../../shared/domain/calendar/working-calendar.ts');
      const works = isWorkingDay(day, { zone: unit.zone, weekDays: unit.weekDays, years: [known] });
      if (!leaving.signal.aborted) setFree(works ? undefined : day);
    };
    // A year without holidays yet can't be checked; the server decides.
    check().catch(() => setFree(undefined));
    return () => leaving.abort();
  }, [client, day, unit]);
  return free !== day;
};

interface DateProps {
  readonly frame: FieldFrame;
  /** `2026-02-05`, or nothing. */
  readonly value: string;
  /** Days until then are offered no more. */
  readonly from: string;
  readonly onChange: (day: string) => void;
}

/** A day, by the device's own picker; says so when nobody works on it. */
export const DateField = ({ frame, value, from, onChange }: DateProps) => {
  const { actions } = useConsoleWords();
  const format = useFormat();
  const works = useWorkingDay(value);
  const warned = works ? [] : [{ field: frame.pointer, title: actions.notWorking(format.day(value)) }];
  return (
    <Field frame={{ ...frame, problems: [...frame.problems, ...warned] }}>
      {(tied) => (
        <input
          {...tied}
          type="date"
          value={value}
          min={from.slice(0, 10)}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
};
