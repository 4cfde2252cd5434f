import { useState } from 'react';
import { useApp, useDomainWords } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { FindPerson, type PersonFound } from '../people/find-person.tsx';
import { useLoaded } from '../ui/load.ts';
import { Unready } from '../ui/problem.tsx';
import { ConsoleFrame } from './console-frame.tsx';
import { useConsoleWords } from './console-words.ts';
import { ImportPeople } from './import-people.tsx';

/** Who was found, and the way to the year of that person. */
const Chosen = ({ person }: { person: PersonFound }) => {
  const { console: words } = useConsoleWords();
  const { caseStatuses } = useDomainWords();
  const { caseId, stage } = person;
  return (
    <section className="sheet" aria-live="polite">
      <h2>{person.name}</h2>
      <p>
        {person.position} · {person.unit.name}
        {stage !== undefined && <span className="tag">{caseStatuses[stage]}</span>}
      </p>
      {caseId === undefined ? (
        <p className="soft">{words.noCase}</p>
      ) : (
        <p className="actions">
          <PageLink className="button" to="timeline" params={{ caseId }}>
            {words.openTimeline}
          </PageLink>
          <PageLink className="button quiet" to="case" params={{ caseId }}>
            {words.openCase}
          </PageLink>
        </p>
      )}
    </section>
  );
};

/** Finds one employee's year by name or by the end of a NIP. */
export const PeoplePage = ({ cycleId }: { cycleId: string }) => {
  const { client } = useApp();
  const { console: words } = useConsoleWords();
  const [person, setPerson] = useState<PersonFound | undefined>(undefined);
  // Says at once who may look for people, rather than at the first letter.
  const { loaded, reload } = useLoaded(`console ${cycleId}`, (signal) =>
    client.getOverview({ cycleId, query: { limit: 1 } }, { signal }),
  );
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="searchEmployees" onRetry={reload} />;
  return (
    <ConsoleFrame current="consolePeople" cycleId={cycleId} title={words.peopleTitle}>
      <FindPerson label={words.search} cycleId={cycleId} onChoose={setPerson} />
      {person !== undefined && <Chosen person={person} />}
      <ImportPeople onLoaded={reload} />
    </ConsoleFrame>
  );
};
