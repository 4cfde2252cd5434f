import './evaluation.css';
import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useFormat } from '../app/context.ts';
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

const StartForm = ({ cycles, onStarted }: { cycles: readonly CycleView[]; onStarted: (id: string) => void }) => {
  const { client } = useApp();
  const words = useEvaluationWords();
  const [cycleId, setCycleId] = useState(cycles[0]?.cycleId ?? '');
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
        onChange={setCycleId}
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
  const yearOf = (cycleId: string): string => String(cycles.find((one) => one.cycleId === cycleId)?.year ?? cycleId);
  const [newest] = cycles;
  if (newest === undefined) return <p className="sheet">{words.noCycle}</p>;
  return (
    <>
      <StartForm
        cycles={cycles}
        onStarted={(evaluationId) => {
          setChosen(evaluationId);
          onChange();
        }}
      />
      <OpenPulse cycleId={newest.cycleId} />
      {shown === undefined && <p className="sheet">{words.none}</p>}
      {evaluations.length > 1 && (
        <ChoiceField
          frame={{ label: words.choose, pointer: '/evaluationId', problems: [] }}
          value={shown ?? ''}
          options={evaluations.map((one) => [
            one.evaluationId,
            words.name(yearOf(one.cycleId), format.moment(one.startedAt)),
          ])}
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
    return { cycles, evaluations: [...evaluations] };
  });
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listSystemEvaluations" onRetry={reload} />;
  return (
    <ConsoleFrame
      current="evaluations"
      cycleId={loaded.value.cycles[0]?.cycleId}
      title={words.title}
      intro={<p className="soft">{words.intro}</p>}
    >
      <DeskOf {...loaded.value} onChange={reload} />
    </ConsoleFrame>
  );
};
