import { useState } from 'react';
import type { AnswerOf } from '../../../shared/contract/exchange.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { useApp } from '../../app/context.ts';
import { TextField } from '../../ui/field.tsx';
import { allOf, useLoaded } from '../../ui/load.ts';
import { useSchemeWords } from '../scheme-words.ts';
import { missing, Step, type StepProps } from './step.tsx';

type Cycle = AnswerOf<'getCycle'>;

const CorrectYear = ({ place, cycle, onDone }: StepProps & { cycle: Cycle }) => {
  const { client } = useApp();
  const words = useSchemeWords();
  const [reason, setReason] = useState('');
  const [decree, setDecree] = useState('');
  const { cycleId, schemeVersion: from } = cycle;
  const year = String(cycle.year);
  const correct = (idempotencyKey: string) => {
    const body = { schemeId: place.schemeId, schemeVersion: place.version, reason, decree };
    return client.correctSchemeOfCycle({ cycleId, ifMatch: cycle.version, body, idempotencyKey });
  };
  return (
    <Step
      title={words.correct(year)}
      why={words.correctWhy(year, from, place.version)}
      label={words.correct(year)}
      question={words.correctQuestion(year, place.version)}
      danger
      ready={reason.trim() !== '' && decree.trim() !== ''}
      run={correct}
      onDone={() => onDone(words.correctedSaid(year))}
    >
      {(tried) => (
        <>
          <TextField
            frame={{
              label: words.correctReason,
              hint: words.correctReasonHint,
              pointer: `/corrections/${cycleId}/reason`,
              problems: missing(tried, reason, { pointer: '/reason', title: words.reasonMissing }),
            }}
            value={reason}
            most={limits.paragraph}
            rows={2}
            onChange={setReason}
          />
          <TextField
            frame={{
              label: words.decree,
              pointer: `/corrections/${cycleId}/decree`,
              problems: missing(tried, decree, { pointer: '/decree', title: words.decreeMissing }),
            }}
            value={decree}
            most={limits.line}
            onChange={setDecree}
          />
        </>
      )}
    </Step>
  );
};

/** Moves a running year to this version, where the version began as a draft of the one to which the year is pinned. */
export const CorrectStep = (props: StepProps) => {
  const { client } = useApp();
  const { origin } = props.own;
  const { loaded } = useLoaded('cycles to correct', (signal) =>
    allOf((query) => client.listCycles({ query }, { signal })),
  );
  if (loaded.state !== 'ready' || origin === undefined || origin.agencyId !== undefined) return null;
  return loaded.value
    .filter(({ status }) => status !== 'closed')
    .filter(({ schemeId, schemeVersion }) => schemeId === origin.schemeId && schemeVersion === origin.version)
    .map((cycle) => <CorrectYear key={cycle.cycleId} {...props} cycle={cycle} />);
};
