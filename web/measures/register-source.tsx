import { useState } from 'react';
import { limits } from '../../shared/domain/limits.ts';
import { useApp, useMe } from '../app/context.ts';
import { ChoiceField, TextField } from '../ui/field.tsx';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useMeasureWords } from './measure-words.ts';
import type { UnitView } from './measures-page.tsx';

/** Who can own a source here: whoever registers it, and the heads of the units. */
const useOwners = (units: readonly UnitView[]): readonly (readonly [string, string])[] => {
  const { employee } = useMe();
  const heads = units.flatMap(({ head }) => (head === undefined ? [] : [[head.employeeId, head.name] as const]));
  return [...new Map([[employee.employeeId, employee.name] as const, ...heads])];
};

/** Registers a source of events: its name, who answers for it, and the public key of a system that sends by itself. */
export const RegisterSource = ({ units, onDone }: { units: readonly UnitView[]; onDone: () => void }) => {
  const words = useMeasureWords();
  const { client } = useApp();
  const owners = useOwners(units);
  const [name, setName] = useState('');
  const [ownerId, setOwnerId] = useState(owners[0]?.[0] ?? '');
  const [publicKey, setPublicKey] = useState('');
  const [done, setDone] = useState(false);
  const register = useAction(async (_: undefined, idempotencyKey) => {
    const key = publicKey.trim();
    const body = { name: name.trim(), ownerId, ...(key === '' ? {} : { publicKey: key }) };
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
      <ChoiceField
        frame={{ label: words.owner, hint: words.ownerHint, pointer: '/source/ownerId', problems: [] }}
        value={ownerId}
        options={owners}
        onChange={setOwnerId}
      />
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
