import { useState } from 'react';
import { limits } from '../../../shared/domain/limits.ts';
import { useApp, useFormat } from '../../app/context.ts';
import { DayField, TextField } from '../../ui/field.tsx';
import { useSchemeWords } from '../scheme-words.ts';
import { missing, Step, type StepProps } from './step.tsx';

/** Adopts a tested version by a decree, from a day on. From then on it is never changed. */
export const AdoptStep = ({ own, place, onDone }: StepProps) => {
  const { client } = useApp();
  const words = useSchemeWords();
  const format = useFormat();
  const [decree, setDecree] = useState('');
  const [validFrom, setFrom] = useState('');
  const adopt = (idempotencyKey: string) =>
    client.adoptScheme({ ...place, ifMatch: own.version, body: { decree, validFrom }, idempotencyKey });
  const day = validFrom === '' ? '' : format.day(validFrom);
  return (
    <Step
      title={words.adopt}
      why={words.adoptWhy}
      label={words.adopt}
      question={words.adoptQuestion(decree, day)}
      ready={decree.trim() !== '' && validFrom !== ''}
      run={adopt}
      onDone={() => onDone(words.adoptedSaid(day))}
    >
      {(tried) => (
        <div className="row">
          <TextField
            frame={{
              label: words.decree,
              pointer: '/decree',
              problems: missing(tried, decree, { pointer: '/decree', title: words.decreeMissing }),
            }}
            value={decree}
            most={limits.line}
            onChange={setDecree}
          />
          <DayField
            frame={{
              label: words.from2,
              hint: words.from2Hint,
              pointer: '/validFrom',
              problems: missing(tried, validFrom, { pointer: '/validFrom', title: words.dayMissing }),
            }}
            value={validFrom}
            onChange={setFrom}
          />
        </div>
      )}
    </Step>
  );
};
