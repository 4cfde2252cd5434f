import { useState } from 'react';
import { useApp, useMe } from '../app/context.ts';
import type { Client } from '../client.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ChoiceField, TextField } from '../ui/field.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useMeasureWords } from './measure-words.ts';
import type { SourceView } from './measures-page.tsx';

type Option = readonly [employeeId: string, name: string];

/** HR finds anybody by name. */
const Search = ({ onFound }: { onFound: (found: readonly Option[]) => void }) => {
  const { manage: words } = useMeasureWords();
  const { client } = useApp();
  const [name, setName] = useState('');
  const search = useAction(async (wanted: string) => {
    const { body } = await client.searchEmployees({ body: { name: wanted, limit: 10 } });
    onFound(body.items.map((one) => [one.employeeId, `${one.name}, ${one.unit.name}`]));
  });
  return (
    <>
      <TextField
        frame={{ label: words.searchOwner, hint: words.searchHint, pointer: '/owner/search', problems: [] }}
        value={name}
        most={100}
        onChange={setName}
      />
      {search.error !== undefined && <ProblemNotice error={search.error} />}
      <p className="actions">
        <button
          type="button"
          className="quiet"
          disabled={search.busy || name.trim().length < 3}
          onClick={() => void search.run(name.trim())}
        >
          {words.search}
        </button>
      </p>
    </>
  );
};

/** The people of the newest year whom a head supervises. */
const teamOf = async (client: Client, signal: AbortSignal): Promise<readonly Option[]> => {
  const cycles = await allOf((query) => client.listCycles({ query }, { signal }));
  const [newest] = cycles.toSorted((a, b) => b.year - a.year);
  if (newest === undefined) return [];
  const { cycleId } = newest;
  const members = await allOf((query) => client.listTeam({ cycleId, query }, { signal }));
  return members.map(({ employee }) => [employee.employeeId, employee.name]);
};

/** A head gives it to the own people. */
const Team = ({ onFound }: { onFound: (found: readonly Option[]) => void }) => {
  const { manage: words } = useMeasureWords();
  const { client } = useApp();
  const { loaded, reload } = useLoaded('owners', async (signal) => onFound(await teamOf(client, signal)));
  if (loaded.state === 'failed') return <ProblemNotice error={loaded.error} onRetry={reload} />;
  return <p className="small soft">{words.fromTeam}</p>;
};

/** Gives a source to another owner. */
export const SourceOwner = ({ source, onChange }: { source: SourceView; onChange: () => void }) => {
  const { manage: words, ...page } = useMeasureWords();
  const { client } = useApp();
  const { employee } = useMe();
  const { sourceId, name, owner } = source;
  const [found, setFound] = useState<readonly Option[] | undefined>(undefined);
  const [chosen, setChosen] = useState('');
  const [asking, setAsking] = useState(false);
  const options = (found ?? []).filter(([employeeId]) => employeeId !== owner.employeeId);
  const [ownerId = '', ownerName = ''] = options.find(([employeeId]) => employeeId === chosen) ?? options[0] ?? [];
  const action = useAction(async (next: string, idempotencyKey) => {
    await client.assignSource({ sourceId, body: { ownerId: next }, idempotencyKey });
    setAsking(false);
    setFound(undefined);
    onChange();
  });
  return (
    <section>
      <h4>{page.owner}</h4>
      <p>{owner.name}</p>
      <p className="small">{page.ownerHint}</p>
      {employee.roles.includes('hr') ? (
        <Search key={owner.employeeId} onFound={setFound} />
      ) : (
        <Team key={owner.employeeId} onFound={setFound} />
      )}
      <div role="status">{found !== undefined && options.length === 0 && <p>{words.nobody}</p>}</div>
      {options.length > 0 && (
        <>
          <ChoiceField
            frame={{ label: words.newOwner, pointer: '/owner/chosen', problems: [] }}
            value={ownerId}
            options={options}
            onChange={setChosen}
          />
          <p className="actions">
            <button type="button" className="quiet" onClick={() => setAsking(true)}>
              {words.give}
            </button>
          </p>
        </>
      )}
      <Dialog title={words.giveTitle(name, ownerName)} open={asking} onClose={() => setAsking(false)}>
        <p>{words.giveWhy}</p>
        {action.error !== undefined && <ProblemNotice error={action.error} />}
        <DialogActions
          label={words.give}
          busy={action.busy}
          onSend={() => void action.run(ownerId)}
          onCancel={() => setAsking(false)}
        />
      </Dialog>
    </section>
  );
};
