import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { useApp, useMe } from '../app/context.ts';
import { ConsoleFrame } from '../console/console-frame.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { Unready } from '../ui/problem.tsx';
import { endedPeriods } from './periods.ts';
import { PreparePublication } from './prepare-publication.tsx';
import { PublicationCard } from './publication-card.tsx';
import { usePublicationWords } from './publication-words.ts';

interface Desk {
  readonly cycles: readonly AnswerOf<'getCycle'>[];
  readonly publications: readonly AnswerOf<'getPublication'>[];
}

const DeskOf = ({ cycles, publications, onChange }: Desk & { onChange: () => void }) => {
  const words = usePublicationWords();
  const { now, unit } = useMe();
  const [opened, setOpened] = useState<string | undefined>(undefined);
  const periods = endedPeriods(localDateOf(now, unit.zone), cycles);
  const published = publications.filter((one) => one.published !== undefined).map(({ period }) => period);
  return (
    <>
      <PreparePublication
        periods={periods}
        published={published}
        onPrepared={(publicationId) => {
          setOpened(publicationId);
          onChange();
        }}
      />
      <h2>{words.listTitle}</h2>
      {publications.length === 0 && (
        <div className="sheet">
          <p>{words.none}</p>
          <p className="soft">{words.noneWhy}</p>
        </div>
      )}
      <ul className="plain-list">
        {publications.map((one) => (
          <li key={one.publicationId}>
            <PublicationCard
              publication={one}
              isOpen={opened === one.publicationId}
              onToggle={() => setOpened(opened === one.publicationId ? undefined : one.publicationId)}
              onPublished={onChange}
            />
          </li>
        ))}
      </ul>
    </>
  );
};

/** Publikasi hasil: HR prepares what the public may read of a period, looks at it, and publishes it as it is. */
export const PublicationsPage = () => {
  const { client } = useApp();
  const words = usePublicationWords();
  const { loaded, reload } = useLoaded('publications', async (signal): Promise<Desk> => {
    const [cycles, publications] = await Promise.all([
      allOf((query) => client.listCycles({ query }, { signal })),
      allOf((query) => client.listPublications({ query }, { signal }), 2),
    ]);
    return { cycles, publications };
  });
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listPublications" onRetry={reload} />;
  const [newest] = loaded.value.cycles;
  return (
    <ConsoleFrame
      current="publications"
      cycleId={newest?.cycleId}
      title={words.title}
      intro={<p className="soft">{words.intro}</p>}
    >
      <DeskOf {...loaded.value} onChange={reload} />
    </ConsoleFrame>
  );
};
