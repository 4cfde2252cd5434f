import { useState } from 'react';
import { limits } from '../../shared/domain/limits.ts';
import { useApp, useMe } from '../app/context.ts';
import { FindPerson } from '../people/find-person.tsx';
import { TextField } from '../ui/field.tsx';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useMeasureWords } from './measure-words.ts';

interface Owner {
  readonly employeeId: string;
  readonly name: string;
}

/** Who is to own it: whoever registers it, until somebody else is found. */
const OwnerChoice = ({ owner, onChange }: { owner: Owner; onChange: (owner: Owner) => void }) => {
  const words = useMeasureWords();
  return (
    <>
      <p role="status">
        {words.owner}: <strong>{owner.name}</strong>
      </p>
      <p className="small">{words.ownerHint}</p>
      <FindPerson label={words.anotherOwner} onChoose={({ employeeId, name }) => onChange({ employeeId, name })} />
    </>
  );
};

/** Registers a source of events: its name, who answers for it, and the public key of a system that sends by itself. */
export const RegisterSource = ({ onDone }: { onDone: () => void }) => {
  const words = useMeasureWords();
  const { client } = useApp();
  const { employee } = useMe();
  const [name, setName] = useState('');
  const [owner, setOwner] = useState<Owner>(employee);
  const [publicKey, setPublicKey] = useState('');
  const [done, setDone] = useState(false);
  const register = useAction(async (_: undefined, idempotencyKey) => {
    const key = publicKey.trim();
    const body = { name: name.trim(), ownerId: owner.employeeId, ...(key === '' ? {} : { publicKey: key }) };
    await client.registerSource({ body, idempotencyKey });
    setName('');
    setPublicKey('');
    setDone(true);
    onDone();
  });
  return (
    <details className="sheet">
      <summary>{words.register}</summary>
      <TextField
        frame={{ label: words.name, hint: words.nameHint, pointer: '/source/name', problems: [] }}
        value={name}
        most={limits.name}
        onChange={setName}
      />
      <OwnerChoice owner={owner} onChange={setOwner} />
      <TextField
        frame={{ label: words.publicKey, hint: words.keyHint, pointer: '/source/publicKey', problems: [] }}
        value={publicKey}
        most={64}
        onChange={setPublicKey}
      />
      {done && <Notice kind="done">{words.registered}</Notice>}
      {register.error !== undefined && <ProblemNotice error={register.error} />}
      <p className="actions">
        <button
          type="button"
          disabled={register.busy || name.trim() === ''}
          onClick={() => void register.run(undefined)}
        >
          {words.save}
        </button>
      </p>
    </details>
  );
};
