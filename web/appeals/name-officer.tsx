import { type FormEvent, useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { limits } from '../../shared/domain/limits.ts';
import { tellChange } from '../app/changes.ts';
import { useApp } from '../app/context.ts';
import type { TaskView } from '../results/load-outcome.ts';
import { useOutcomeWords } from '../results/outcome-words.ts';
import { TextField } from '../ui/field.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';

type Found = AnswerOf<'searchEmployees'>['items'];

const useNaming = (task: TaskView, onNamed: () => void) => {
  const { client } = useApp();
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const [found, setFound] = useState<Found | undefined>(undefined);
  const search = useAction(async (wanted: string) => {
    const { body } = await client.searchEmployees({ body: { name: wanted, limit: 10 } });
    setFound(body.items);
  });
  const give = useAction(async (body: { employeeId: string; reason: string }, idempotencyKey) => {
    await client.reassignTask({ taskId: task.taskId, ifMatch: task.version, body, idempotencyKey });
    tellChange();
    onNamed();
  });
  return { name, setName, reason, setReason, found, search, give };
};

/** Who was found, each to be named. */
const FoundPeople = ({ naming }: { naming: ReturnType<typeof useNaming> }) => {
  const { appeal } = useOutcomeWords();
  return (
    <>
      <div role="status">{naming.found?.length === 0 && <p>{appeal.searchNone}</p>}</div>
      <ul className="lines">
        {(naming.found ?? []).map(({ employeeId, name, position, unit }) => (
          <li key={employeeId}>
            <p>
              <strong>{name}</strong>
            </p>
            <p className="small soft">
              {position}, {unit.name}
            </p>
            <button
              type="button"
              disabled={naming.give.busy}
              onClick={() => void naming.give.run({ employeeId, reason: naming.reason.trim() })}
            >
              {appeal.nameSend(name)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
};

/** Where HR names who decides an appeal at the top of the agency. */
export const NameOfficer = ({ task, onNamed }: { task: TaskView; onNamed: () => void }) => {
  const { appeal } = useOutcomeWords();
  const naming = useNaming(task, onNamed);
  const look = (event: FormEvent): void => {
    event.preventDefault();
    if (naming.name.trim().length >= limits.search.least) void naming.search.run(naming.name.trim());
  };
  const error = naming.search.error ?? naming.give.error;
  return (
    <section className="sheet" aria-labelledby="name-officer">
      <h2 id="name-officer">{appeal.name}</h2>
      <p>{appeal.nameWhy}</p>
      {error !== undefined && <ProblemNotice error={error} />}
      <TextField
        frame={{ label: appeal.nameReason, pointer: '/reason', problems: [] }}
        value={naming.reason}
        most={limits.paragraph}
        rows={2}
        onChange={naming.setReason}
      />
      <form onSubmit={look}>
        <TextField
          frame={{ label: appeal.search, pointer: '/name', problems: [] }}
          value={naming.name}
          most={limits.search.most}
          onChange={naming.setName}
        />
        <p className="actions">
          <button type="submit" className="quiet">
            {appeal.searchDo}
          </button>
        </p>
      </form>
      <FoundPeople naming={naming} />
    </section>
  );
};
