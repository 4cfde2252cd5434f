import { useMemo, useState } from 'react';
import { useApp, useMe } from '../app/context.ts';
import type { Client } from '../client.ts';
import { type AskForPeople, FindPerson, mostFound, type PersonFound } from '../people/find-person.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useMeasureWords } from './measure-words.ts';
import type { SourceView } from './measures-page.tsx';

/** Those to whom the reader may give it; the owner already has it. */
const amongOwners =
  (client: Client, sourceId: string, ownerId: string): AskForPeople =>
  async (wish, signal) => {
    const { body } = await client.searchSourceOwners({ sourceId, body: { ...wish, limit: mostFound } }, { signal });
    const people = body.items.filter(({ employeeId }) => employeeId !== ownerId);
    return { people, more: body.cursor !== undefined };
  };

interface OwnerProps {
  readonly source: SourceView;
  readonly onChange: () => void;
}

interface GiveProps extends OwnerProps {
  readonly next: PersonFound | undefined;
  readonly onClose: () => void;
}

/** Asks before it is given away. */
const Give = ({ source: { sourceId, name }, next, onChange, onClose }: GiveProps) => {
  const { manage: words } = useMeasureWords();
  const { client } = useApp();
  const action = useAction(async (ownerId: string, idempotencyKey) => {
    await client.assignSource({ sourceId, body: { ownerId }, idempotencyKey });
    onClose();
    onChange();
  });
  return (
    <Dialog title={words.giveTitle(name, next?.name ?? '')} open={next !== undefined} onClose={onClose}>
      {next !== undefined && (
        <p className="soft">
          {next.position}, {next.unit.name}
        </p>
      )}
      <p>{words.giveWhy}</p>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <DialogActions
        label={words.give}
        busy={action.busy}
        onSend={() => next !== undefined && void action.run(next.employeeId)}
        onCancel={onClose}
      />
    </Dialog>
  );
};

/** Gives a source to another owner: HR to anybody, a head to anybody of the own units. */
export const SourceOwner = ({ source, onChange }: OwnerProps) => {
  const { manage: words, ...page } = useMeasureWords();
  const { client } = useApp();
  const { employee } = useMe();
  const { sourceId, owner } = source;
  const [next, setNext] = useState<PersonFound | undefined>(undefined);
  const ask = useMemo(() => amongOwners(client, sourceId, owner.employeeId), [client, sourceId, owner.employeeId]);
  return (
    <section>
      <h4>{page.owner}</h4>
      <p>{owner.name}</p>
      <p className="small">
        {page.ownerHint} {employee.roles.includes('hr') ? words.toAnybody : words.toOwnUnits}
      </p>
      <FindPerson key={owner.employeeId} label={words.newOwner} ask={ask} onChoose={setNext} />
      <Give source={source} next={next} onChange={onChange} onClose={() => setNext(undefined)} />
    </section>
  );
};
