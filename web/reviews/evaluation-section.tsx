import { useState } from 'react';
import { monthsBetween, monthsOfPeriod } from '../../shared/domain/calendar/period.ts';
import { useMe, useWords } from '../app/context.ts';
import { may, relationsTo } from '../cases/reader-relations.ts';
import { ChoiceField } from '../ui/field.tsx';
import { Notice } from '../ui/page.tsx';
import { EvaluationChart } from './evaluation-chart.tsx';
import { EvaluationForm } from './evaluation-form.tsx';
import { EvaluationTable } from './evaluation-table.tsx';
import type { Dialogue, Part } from './load-dialogue.ts';
import { usePeriodName } from './period-name.ts';
import { monthAt, type PeriodRow, periodRows, periodsToEvaluate } from './period-states.ts';

/** The part of the year that this supervisor evaluates by a period: the last within it, else the last of all. */
const partFor = (all: Dialogue, period: string, supervisorId: string): Part | undefined => {
  const own = all.parts.filter(({ segment }) => segment.supervisor?.employeeId === supervisorId);
  const months = monthsOfPeriod(period, all.scheme.periodicEvaluation);
  const within = own.filter(({ segment }) =>
    monthsBetween(segment.from, segment.to).some((one) => months.includes(one)),
  );
  return within.at(-1) ?? own.at(-1);
};

interface EvaluateProps {
  readonly all: Dialogue;
  readonly rows: readonly PeriodRow[];
  readonly onDone: () => void;
}

/** The supervisor's form, for the period that waits longest unless another is chosen. */
const Evaluate = ({ all, rows, onDone }: EvaluateProps) => {
  const { dialogue } = useWords();
  const { employee } = useMe();
  const nameOf = usePeriodName();
  const open = periodsToEvaluate(rows);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const period = chosen ?? open[0];
  if (period === undefined) return null;
  const part = partFor(all, period, employee.employeeId);
  const before = rows
    .find((row) => row.period === period)
    ?.evaluations.find(({ segmentId }) => segmentId === part?.segment.segmentId);
  return (
    <details>
      <summary>{dialogue.evaluate}</summary>
      <ChoiceField
        frame={{ label: dialogue.period, pointer: '/period', problems: [] }}
        value={period}
        options={open.map((one) => [one, nameOf(one)] as const)}
        onChange={setChosen}
      />
      {part?.content === undefined ? (
        <p className="soft">{dialogue.noPlan}</p>
      ) : (
        <EvaluationForm key={period} all={all} content={part.content} period={period} before={before} onDone={onDone} />
      )}
    </details>
  );
};

/** Evaluasi kinerja periodik: given by the supervisor, read by the employee. */
export const EvaluationSection = ({ all, onChanged }: { all: Dialogue; onChanged: () => void }) => {
  const { dialogue } = useWords();
  const me = useMe();
  const [saved, setSaved] = useState(0);
  const held = relationsTo(all.case, me);
  const rows = periodRows(
    {
      year: all.cycle.year,
      kind: all.scheme.periodicEvaluation,
      segments: all.case.segments,
      evaluations: all.evaluations,
    },
    monthAt(me.now, me.unit.zone),
  );
  const done = () => {
    setSaved((before) => before + 1);
    onChanged();
  };
  return (
    <section className="sheet" aria-labelledby="evaluations">
      <h2 id="evaluations">{dialogue.evaluations}</h2>
      <p className="hint">{dialogue.evaluationsHint}</p>
      {saved > 0 && <Notice kind="done">{<p>{dialogue.evaluationSaved(all.case.employee.name)}</p>}</Notice>}
      <EvaluationChart rows={rows} />
      <EvaluationTable rows={rows} all={all} />
      {may('evaluatePeriod', held) && <Evaluate key={saved} all={all} rows={rows} onDone={done} />}
    </section>
  );
};
