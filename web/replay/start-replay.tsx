import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { type FollowUpKind, followUpKinds } from '../../shared/domain/schemes/scheme.ts';
import { useApp, useDomainWords } from '../app/context.ts';
import { reviewedCycle } from '../console/chosen-cycle.ts';
import { ChoiceField } from '../ui/field.tsx';
import { focusAt } from '../ui/field-problem.ts';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { type CostTexts, costsOf, wrongCosts } from './cost-texts.ts';
import { useReplayWords } from './replay-words.ts';
import { RupiahField } from './rupiah-field.tsx';
import type { VersionPlace } from './scheme-name.ts';

interface FormProps {
  readonly place: VersionPlace;
  /** The newest first, and not empty. */
  readonly cycles: readonly AnswerOf<'getCycle'>[];
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

/** Starts a replay: which year, and what one of each follow-up costs. */
export const StartReplay = ({ place, cycles, onStarted }: FormProps) => {
  const { client } = useApp();
  const words = useReplayWords();
  const [cycleId, setCycleId] = useState(reviewedCycle(cycles, null)?.cycleId ?? '');
  const [texts, setTexts] = useState<CostTexts>({});
  const [tried, setTried] = useState(false);
  const action = useAction(async (body: { cycleId: string; costs: ReturnType<typeof costsOf> }, idempotencyKey) => {
    const { body: started } = await client.startReplay({ ...place, body, idempotencyKey });
    onStarted(started.replayId);
  });
  const start = (): void => {
    setTried(true);
    const [wrong] = wrongCosts(texts);
    if (wrong === undefined) void action.run({ cycleId, costs: costsOf(texts) });
    else focusAt(`/costs/${wrong}`);
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
      <button type="submit" disabled={action.busy}>
        {words.start}
      </button>
    </form>
  );
};
