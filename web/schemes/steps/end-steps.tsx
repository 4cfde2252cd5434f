import { useState } from 'react';
import { limits } from '../../../shared/domain/limits.ts';
import { useApp } from '../../app/context.ts';
import { TextField } from '../../ui/field.tsx';
import { useSchemeWords } from '../scheme-words.ts';
import { missing, Step, type StepProps } from './step.tsx';

const PublishStep = ({ own, place, onDone }: StepProps) => {
  const { client } = useApp();
  const words = useSchemeWords();
  const publish = (idempotencyKey: string) => client.publishScheme({ ...place, ifMatch: own.version, idempotencyKey });
  return (
    <Step
      title={words.publish}
      why={words.publishWhy}
      label={words.publish}
      question={words.publishQuestion}
      run={publish}
      onDone={() => onDone(words.publishedSaid)}
    />
  );
};

interface RetireWords {
  readonly title: string;
  readonly why: string;
  readonly question: string;
  readonly reason: string;
  readonly said: string;
}

const RetireStep = ({ own, place, onDone, says }: StepProps & { says: RetireWords }) => {
  const { client } = useApp();
  const words = useSchemeWords();
  const [reason, setReason] = useState('');
  const retire = (idempotencyKey: string) =>
    client.retireScheme({ ...place, ifMatch: own.version, body: { reason }, idempotencyKey });
  return (
    <Step
      title={says.title}
      why={says.why}
      label={says.title}
      question={says.question}
      danger
      ready={reason.trim() !== ''}
      run={retire}
      onDone={() => onDone(says.said)}
    >
      {(tried) => (
        <TextField
          frame={{
            label: says.reason,
            pointer: '/reason',
            problems: missing(tried, reason, { pointer: '/reason', title: words.reasonMissing }),
          }}
          value={reason}
          most={limits.paragraph}
          rows={2}
          onChange={setReason}
        />
      )}
    </Step>
  );
};

/** A draft that nobody wants any more: it stays in the record, and out of the way. */
export const WithdrawStep = (props: StepProps) => {
  const { withdraw } = useSchemeWords();
  return <RetireStep {...props} says={withdraw} />;
};

/** What is left to do with a version that was adopted: let others take it, and end it. */
export const EndSteps = (props: StepProps) => {
  const { retireSays } = useSchemeWords();
  return (
    <>
      {props.own.published === undefined && <PublishStep {...props} />}
      <RetireStep {...props} says={retireSays} />
    </>
  );
};
