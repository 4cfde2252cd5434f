import { Said } from '../ui/said.tsx';
import './delegations.css';
import { useState } from 'react';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { useApp, useFormat, useMe, useWords } from '../app/context.ts';
import { allOf, useLoaded } from '../ui/load.ts';
import { Page } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { type Candidate, DelegationForm, type DelegationView } from './delegation-form.tsx';
import { DelegationList } from './delegation-list.tsx';

/** Who stands in for whom in the whole agency; HR may end each. */
const AgencyList = () => {
  const { client } = useApp();
  const { delegation } = useWords();
  const { loaded, reload } = useLoaded('agency delegations', (signal) =>
    allOf((query) => client.listAgencyDelegations({ query }, { signal })),
  );
  if (loaded.state !== 'ready') {
    return <Unready loaded={loaded} operation="listAgencyDelegations" onRetry={reload} />;
  }
  return (
    <DelegationList
      title={delegation.all}
      empty={delegation.noneAtAll}
      items={loaded.value}
      headingOf={({ owner, delegate }) => `${owner.name} → ${delegate.name}`}
      onEnded={reload}
    />
  );
};

interface DeskProps {
  readonly items: readonly DelegationView[];
  readonly candidates: readonly Candidate[];
  readonly onChange: () => void;
}

const Desk = ({ items, candidates, onChange }: DeskProps) => {
  const { delegation } = useWords();
  const format = useFormat();
  const { employee, now, unit } = useMe();
  const [said, setSaid] = useState<string | undefined>(undefined);
  const [round, setRound] = useState(0);
  const isOwn = ({ owner }: DelegationView): boolean => owner.employeeId === employee.employeeId;
  const tell = (text: string): void => {
    setSaid(text);
    setRound(round + 1);
    onChange();
  };
  return (
    <div className="columns">
      <div>
        <Said>{said}</Said>
        {candidates.length === 0 ? (
          <p className="sheet">{delegation.nobody}</p>
        ) : (
          <DelegationForm
            key={round}
            candidates={candidates}
            today={localDateOf(now, unit.zone)}
            onSaved={({ delegate, from, to }) => tell(delegation.sent(delegate.name, format.day(from), format.day(to)))}
          />
        )}
      </div>
      <div>
        <DelegationList
          title={delegation.given}
          empty={delegation.noneGiven}
          items={items.filter(isOwn)}
          headingOf={({ delegate }) => delegation.toWhom(delegate.name)}
          onEnded={({ delegate }) => tell(delegation.ended(delegate.name))}
        />
        <DelegationList
          title={delegation.held}
          empty={delegation.noneHeld}
          items={items.filter((one) => !isOwn(one))}
          headingOf={({ owner }) => delegation.fromWhom(owner.name)}
        />
      </div>
    </div>
  );
};

/** Pelimpahan tugas: leaving tasks to a colleague while away, and what others leave to the reader. */
export const DelegationPage = () => {
  const { client } = useApp();
  const { delegation } = useWords();
  const { employee } = useMe();
  const { loaded, reload } = useLoaded('delegations', async (signal) => {
    const [items, candidates] = await Promise.all([
      allOf((query) => client.listDelegations({ query }, { signal })),
      allOf((query) => client.listDelegates({ query }, { signal })),
    ]);
    return { items, candidates };
  });
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listDelegations" onRetry={reload} />;
  return (
    <Page title={delegation.title} intro={<p>{delegation.intro}</p>}>
      <Desk {...loaded.value} onChange={reload} />
      {employee.roles.includes('hr') && <AgencyList />}
    </Page>
  );
};
