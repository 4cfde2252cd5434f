import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { CallOf } from '../../shared/contract/index.ts';
import { replayAssumptions } from '../../shared/domain/replay/replay-assumptions.ts';
import { type FollowUpKind, followUpKinds } from '../../shared/domain/schemes/scheme.ts';
import { useApp, useDomainWords } from '../app/context.ts';
import { reviewedCycle } from '../console/chosen-cycle.ts';
import { ChoiceField } from '../ui/field.tsx';
import { focusAt } from '../ui/field-problem.ts';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { AssumptionFields } from './assumption-fields.tsx';
import { type CostTexts, costsOf, wrongCosts } from './cost-texts.ts';
import { useReplayWords } from './replay-words.ts';
import { RupiahField } from './rupiah-field.tsx';
import type { VersionPlace } from './scheme-name.ts';
import { type AssumedPart, assumptionProblems, assumptionsOf, type TypedAssumptions } from './typed-assumptions.ts';

/** A year that has begun, and what has to be assumed about it under this version, if anything. */
interface RunCycle extends Readonly<AnswerOf<'getCycle'>> {
  readonly assumed: AssumedPart | undefined;
}

interface FormProps {
  readonly place: VersionPlace;
  /** The newest first, and not empty. */
  readonly cycles: readonly RunCycle[];
  readonly onStarted: (replayId: string) => void;
}

interface Costs {
  readonly texts: CostTexts;
  readonly tried: boolean;
  readonly onChange: (kind: FollowUpKind, text: string) => void;
}

const CostFields = ({ texts, tried, onChange }: Costs) => {
  const words = useReplayWords();
  const domain = useDomainWords();
  return (
    <fieldset>
      <legend>{words.costs}</legend>
      <p className="hint">{words.costsHint}</p>
      <div className="row">
        {followUpKinds.map((kind) => (
          <RupiahField
            key={kind}
            label={domain.followUpKinds[kind]}
            pointer={`/costs/${kind}`}
            text={texts[kind] ?? ''}
            tried={tried}
            onChange={(text) => onChange(kind, text)}
          />
        ))}
      </div>
    </fieldset>
  );
};

type Wish = CallOf<'startReplay'>['body'];

/** Starts a replay: which year, what one of each follow-up costs, and what stands in for what the year does not say. */
export const StartReplay = ({ place, cycles, onStarted }: FormProps) => {
  const { client } = useApp();
  const words = useReplayWords();
  const [cycleId, setCycleId] = useState(reviewedCycle(cycles, null)?.cycleId ?? '');
  const [texts, setTexts] = useState<CostTexts>({});
  const [typed, setTyped] = useState<TypedAssumptions>(replayAssumptions);
  const [tried, setTried] = useState(false);
  const part = cycles.find((one) => one.cycleId === cycleId)?.assumed;
  const action = useAction(async (body: Wish, idempotencyKey) => {
    const { body: started } = await client.startReplay({ ...place, body, idempotencyKey });
    onStarted(started.replayId);
  });
  const start = (): void => {
    setTried(true);
    const wrongAssumptions = part === undefined ? [] : assumptionProblems(typed, part);
    const [wrong] = [
      ...wrongCosts(texts).map((kind) => `/costs/${kind}`),
      ...wrongAssumptions.map((one) => one.pointer),
    ];
    if (wrong !== undefined) {
      focusAt(wrong);
      return;
    }
    const assumptions = part === undefined ? {} : { assumptions: assumptionsOf(typed) };
    void action.run({ cycleId, costs: costsOf(texts), ...assumptions });
  };
  return (
    <form
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <h2>{words.startTitle}</h2>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <ChoiceField
        frame={{ label: words.year, hint: words.yearHint, pointer: '/cycleId', problems: [] }}
        value={cycleId}
        options={cycles.map((one) => [one.cycleId, words.yearOf(String(one.year), words.cycleStatus[one.status])])}
        onChange={setCycleId}
      />
      <CostFields texts={texts} tried={tried} onChange={(kind, text) => setTexts({ ...texts, [kind]: text })} />
      {part !== undefined && <AssumptionFields part={part} typed={typed} tried={tried} onChange={setTyped} />}
      <button type="submit" disabled={action.busy}>
        {words.start}
      </button>
    </form>
  );
};
