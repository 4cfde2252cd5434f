import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { limits } from '../../shared/domain/limits.ts';
import { useApp, useFormat, useMe } from '../app/context.ts';
import { TextField } from '../ui/field.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { Said } from '../ui/said.tsx';
import { useAction } from '../ui/use-action.ts';
import { useSocialisationWords } from './socialisation-words.ts';

type Missing = AnswerOf<'getUnitSocialisation'>['items'][number];

const ExcuseForm = ({ one, onDone }: { one: Missing; onDone: () => void }) => {
  const { client } = useApp();
  const words = useSocialisationWords();
  const [reason, setReason] = useState('');
  const { caseId, person } = one;
  const action = useAction(async (typed: string, idempotencyKey) => {
    await client.excuseFromScheme({ caseId, body: { reason: typed }, idempotencyKey });
    onDone();
  });
  return (
    <details>
      <summary>{words.excuseWho(person.name)}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void action.run(reason);
        }}
      >
        {action.error !== undefined && <ProblemNotice error={action.error} />}
        <TextField
          frame={{ label: words.excuseReason, hint: words.excuseHint, pointer: `/reason/${caseId}`, problems: [] }}
          value={reason}
          most={limits.paragraph}
          rows={2}
          onChange={setReason}
        />
        <p>
          <button type="submit" disabled={action.busy || reason.trim() === ''}>
            {words.excuse}
          </button>
        </p>
      </form>
    </details>
  );
};

interface Props {
  readonly cycleId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly onChange?: () => void;
}

/** Who of a unit is missing, with a button that reminds them all; HR may excuse somebody with a reason. */
export const MissingPeople = ({ cycleId, unitId, unitName, onChange }: Props) => {
  const { client } = useApp();
  const words = useSocialisationWords();
  const format = useFormat();
  const { employee } = useMe();
  const [reminded, setReminded] = useState<number | undefined>(undefined);
  const { loaded, reload } = useLoaded(`missing ${cycleId} ${unitId}`, (signal) =>
    allOf((query) => client.getUnitSocialisation({ cycleId, unitId, query }, { signal })),
  );
  const action = useAction(async (_: undefined, idempotencyKey) => {
    const { body } = await client.remindSocialisation({ cycleId, unitId, idempotencyKey });
    setReminded(body.reminded);
  });
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="getUnitSocialisation" onRetry={reload} />;
  const isHr = employee.roles.includes('hr');
  return (
    <section className="sheet">
      <h2>{words.missingIn(unitName)}</h2>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      {loaded.value.length === 0 && <p>{words.nobody}</p>}
      {loaded.value.length > 0 && (
        <p>
          <button type="button" disabled={action.busy} onClick={() => void action.run(undefined)}>
            {words.remind}
          </button>
        </p>
      )}
      <Said>{reminded !== undefined && words.reminded(format.number(reminded))}</Said>
      <ul className="lines">
        {loaded.value.map((one) => (
          <li key={one.caseId}>
            {one.person.name} <span className="soft">· {one.position}</span>
            {isHr && one.person.employeeId !== employee.employeeId && (
              <ExcuseForm
                one={one}
                onDone={() => {
                  reload();
                  onChange?.();
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
