import { useState } from 'react';
import { useApp, useFormat } from '../../app/context.ts';
import { DayField } from '../../ui/field.tsx';
import { useSchemeWords } from '../scheme-words.ts';
import { PeoplePicker, type PickedPerson } from './people-picker.tsx';
import { missing, Step, type StepProps } from './step.tsx';

const idsOf = (people: readonly PickedPerson[]): string[] => people.map(({ employeeId }) => employeeId);

/** Opens the consultation: until when, who evaluates, who answers besides HR, and whether the public is asked. */
export const ConsultStep = ({ own, place, onDone }: StepProps) => {
  const { client } = useApp();
  const words = useSchemeWords();
  const format = useFormat();
  const [until, setUntil] = useState('');
  const [evaluators, setEvaluators] = useState<readonly PickedPerson[]>(own.consultation?.evaluators ?? []);
  const [leaders, setLeaders] = useState<readonly PickedPerson[]>(own.consultation?.leaders ?? []);
  const [isPublic, setPublic] = useState(own.consultation?.isPublic ?? false);
  const open = (idempotencyKey: string) => {
    const body = { evaluatorIds: idsOf(evaluators), leaderIds: idsOf(leaders), isPublic, until };
    return client.openConsultation({ ...place, ifMatch: own.version, body, idempotencyKey });
  };
  return (
    <Step
      title={own.stage === 'tested' ? words.consultAgain : words.consult}
      why={words.consultWhy}
      label={words.consult}
      ready={until !== ''}
      run={open}
      onDone={() => onDone(words.consulted(format.day(until)))}
    >
      {(tried) => (
        <>
          <DayField
            frame={{
              label: words.consultUntil,
              pointer: '/until',
              problems: missing(tried, until, { pointer: '/until', title: words.dayMissing }),
            }}
            value={until}
            onChange={setUntil}
          />
          <PeoplePicker label={words.evaluators} people={evaluators} onChange={setEvaluators} />
          <PeoplePicker label={words.leaders} people={leaders} onChange={setLeaders} />
          <label className="choice">
            <input type="checkbox" checked={isPublic} onChange={(event) => setPublic(event.target.checked)} />
            <span className="value">{words.askPublic}</span>
          </label>
        </>
      )}
    </Step>
  );
};
