import { useState } from 'react';
import { useApp, useFormat } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { DayField } from '../ui/field.tsx';
import { useLoaded } from '../ui/load.ts';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useEvaluationWords } from './evaluation-words.ts';
import { PulseResults } from './pulse-results.tsx';

/** HR opens the survey of a cycle about its fairness, once, and sees what comes of it when everybody does. */
export const OpenPulse = ({ cycleId }: { cycleId: string }) => {
  const { client } = useApp();
  const words = useEvaluationWords();
  const format = useFormat();
  const [closesOn, setClosesOn] = useState('');
  const { loaded, replace, reload } = useLoaded(`pulse ${cycleId}`, async (signal) => {
    const { body } = await client.getPulse({ cycleId }, { signal });
    return body;
  });
  const action = useAction(async (day: string, idempotencyKey) => {
    const { body } = await client.openPulse({ cycleId, body: { closesOn: day }, idempotencyKey });
    replace(body);
  });
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="getPulse" onRetry={reload} />;
  const { status, closesAt, report } = loaded.value;
  return (
    <section className="sheet" aria-label={words.pulseTitle}>
      <h2>{words.pulseTitle}</h2>
      <p className="soft">{words.pulseIntro}</p>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      {status === 'none' && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void action.run(closesOn);
          }}
        >
          <DayField
            frame={{ label: words.pulseCloses, pointer: '/closesOn', problems: [], required: true }}
            value={closesOn}
            onChange={setClosesOn}
          />
          <button type="submit" disabled={action.busy}>
            {words.pulseOpen}
          </button>
        </form>
      )}
      <div role="status">
        {status === 'open' && closesAt !== undefined && <p>{words.pulseOpened(format.moment(closesAt))}</p>}
      </div>
      {status === 'over' && <PulseResults report={report} />}
      <p>
        <PageLink to="pulse" params={{ cycleId }}>
          {words.pulseLink}
        </PageLink>
      </p>
    </section>
  );
};
