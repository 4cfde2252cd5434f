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

const RetireStep = ({ own, place, onDone }: StepProps) => {
  const { client } = useApp();
  const words = useSchemeWords();
  const [reason, setReason] = useState('');
  const retire = (idempotencyKey: string) =>
    client.retireScheme({ ...place, ifMatch: own.version, body: { reason }, idempotencyKey });
  return (
    <Step
      title={words.retire}
      why={words.retireWhy}
      label={words.retire}
      question={words.retireQuestion}
      danger
      ready={reason.trim() !== ''}
      run={retire}
      onDone={() => onDone(words.retiredSaid)}
    >
      {(tried) => (
        <TextField
          frame={{
            label: words.reason,
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

/** What is left to do with a version that was adopted: let others take it, and end it. */
export const EndSteps = (props: StepProps) => (
  <>
    {props.own.published === undefined && <PublishStep {...props} />}
    <RetireStep {...props} />
  </>
);
