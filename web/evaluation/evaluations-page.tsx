import './evaluation.css';
import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useFormat } from '../app/context.ts';
import { reviewedCycle } from '../console/chosen-cycle.ts';
import { ConsoleFrame } from '../console/console-frame.tsx';
import { ChoiceField } from '../ui/field.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { EvaluationReport } from './evaluation-report.tsx';
import { useEvaluationWords } from './evaluation-words.ts';
import { OpenPulse } from './open-pulse.tsx';

type CycleView = AnswerOf<'getCycle'>;

interface Desk {
  readonly cycles: readonly CycleView[];
  readonly evaluations: AnswerOf<'listSystemEvaluations'>['items'];
}

interface StartProps {
  readonly cycles: readonly CycleView[];
  readonly cycleId: string;
  readonly onChoose: (cycleId: string) => void;
  readonly onStarted: (evaluationId: string) => void;
}

const StartForm = ({ cycles, cycleId, onChoose, onStarted }: StartProps) => {
  const { client } = useApp();
  const words = useEvaluationWords();
  const action = useAction(async (chosen: string, idempotencyKey) => {
    const { body } = await client.startSystemEvaluation({ cycleId: chosen, idempotencyKey });
    onStarted(body.evaluationId);
  });
  return (
    <form
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        void action.run(cycleId);
      }}
    >
      <h2>{words.startTitle}</h2>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <ChoiceField
        frame={{ label: words.year, pointer: '/cycleId', problems: [] }}
        value={cycleId}
        options={cycles.map((one) => [one.cycleId, String(one.year)])}
        onChange={onChoose}
      />
      <button type="submit" disabled={action.busy}>
        {words.start}
      </button>
    </form>
  );
};

const DeskOf = ({ cycles, evaluations, onChange }: Desk & { onChange: () => void }) => {
  const words = useEvaluationWords();
  const format = useFormat();
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const shown = chosen ?? evaluations[0]?.evaluationId;
  const names = evaluations.map(({ evaluationId, cycleId, startedAt }): readonly [string, string] => {
    const year = cycles.find((one) => one.cycleId === cycleId)?.year ?? cycleId;
    return [evaluationId, words.name(String(year), format.moment(startedAt))];
  });
  const [wanted, setWanted] = useState<string | null>(null);
  const cycle = reviewedCycle(cycles, wanted);
  if (cycle === undefined) return <p className="sheet">{words.noCycle}</p>;
  return (
    <>
      <StartForm
        cycles={cycles}
        cycleId={cycle.cycleId}
        onChoose={setWanted}
        onStarted={(evaluationId) => {
          setChosen(evaluationId);
          onChange();
        }}
      />
      <OpenPulse key={cycle.cycleId} cycleId={cycle.cycleId} />
      {shown === undefined && <p className="sheet">{words.none}</p>}
      {names.length === 1 && <h2>{names[0]?.[1]}</h2>}
      {names.length > 1 && (
        <ChoiceField
          frame={{ label: words.choose, pointer: '/evaluationId', problems: [] }}
          value={shown ?? ''}
          options={names}
          onChange={setChosen}
        />
      )}
      {shown !== undefined && <EvaluationReport key={shown} evaluationId={shown} />}
    </>
  );
};

/** Evaluasi sistem: HR looks at a cycle as a whole, and decides what is proposed to revise. */
export const EvaluationsPage = () => {
  const { client } = useApp();
  const words = useEvaluationWords();
  const { loaded, reload } = useLoaded('evaluations', async (signal): Promise<Desk> => {
    const [cycles, evaluations] = await Promise.all([
      allOf((query) => client.listCycles({ query }, { signal })),
      allOf((query) => client.listSystemEvaluations({ query }, { signal }), 1),
    ]);
    return { cycles: cycles.filter(({ status }) => status !== 'prepared'), evaluations: [...evaluations] };
  });
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listSystemEvaluations" onRetry={reload} />;
  return (
    <ConsoleFrame
      current="evaluations"
      cycleId={reviewedCycle(loaded.value.cycles, null)?.cycleId}
      title={words.title}
      intro={<p className="soft">{words.intro}</p>}
    >
      <DeskOf {...loaded.value} onChange={reload} />
    </ConsoleFrame>
  );
};
