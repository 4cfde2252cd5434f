import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useFormat, useLanguage } from '../app/context.ts';
import { goTo, PageLink } from '../app/navigation.tsx';
import { addressOf } from '../routes.ts';
import { allOf, useLoaded } from '../ui/load.ts';
import { Page } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { useReplayWords } from './replay-words.ts';
import { knownVersions, schemeKind, schemeName, type VersionPlace } from './scheme-name.ts';
import { StartReplay } from './start-replay.tsx';
import { assumedPart } from './typed-assumptions.ts';

type Item = AnswerOf<'startReplay'>;
type CycleView = AnswerOf<'getCycle'>;

interface ListProps {
  readonly place: VersionPlace;
  readonly items: readonly Item[];
  readonly cycles: readonly CycleView[];
}

const ItemCard = ({ place, item, year }: { place: VersionPlace; item: Item; year: string }) => {
  const words = useReplayWords();
  const format = useFormat();
  const { replayId, startedAt, startedBy, finishedAt, outdated, ownAssumptions, done, of } = item;
  const state =
    finishedAt === undefined
      ? words.growing(format.number(done), format.number(of))
      : words.finished(format.number(done));
  return (
    <li className="sheet">
      <PageLink to="replay" params={{ ...place, replayId }}>
        {words.item(year, format.moment(startedAt))}
      </PageLink>
      {ownAssumptions && <span className="tag">{words.ownAssumptionsTag}</span>}
      {outdated && <span className="tag">{words.outdatedTag}</span>}
      <br />
      <span className="soft">
        {words.by(startedBy.name)} · {state}
      </span>
    </li>
  );
};

const List = ({ place, items, cycles }: ListProps) => {
  const words = useReplayWords();
  return (
    <>
      <h2>{words.listTitle}</h2>
      {items.length === 0 && <p className="sheet">{words.none}</p>}
      <ul className="plain-list">
        {items.map((item) => (
          <ItemCard
            key={item.replayId}
            place={place}
            item={item}
            year={String(cycles.find(({ cycleId }) => cycleId === item.cycleId)?.year ?? item.cycleId)}
          />
        ))}
      </ul>
    </>
  );
};

/** Uji coba skema: HR runs a year once more under this version, and finds the replays that there are. */
export const ReplaysPage = (place: VersionPlace) => {
  const { client } = useApp();
  const words = useReplayWords();
  const language = useLanguage();
  const { schemeId, version } = place;
  const { loaded, reload } = useLoaded(`replays ${language} ${schemeId} ${version}`, async (signal) => {
    const [items, cycles, known] = await Promise.all([
      allOf((query) => client.listReplays({ ...place, query }, { signal })),
      allOf((query) => client.listCycles({ query }, { signal })),
      knownVersions(client, signal),
    ]);
    const run = cycles
      .filter(({ status }) => status !== 'prepared')
      .map((one) => ({
        ...one,
        assumed: assumedPart(
          schemeKind(known, { schemeId: one.schemeId, version: one.schemeVersion }),
          schemeKind(known, place),
        ),
      }));
    return { items, cycles: run.sort((a, b) => b.year - a.year), name: schemeName(known, place, language) };
  });
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listReplays" onRetry={reload} />;
  const { items, cycles, name } = loaded.value;
  const opened = (replayId: string): void => goTo(addressOf('replay', { ...place, replayId }));
  return (
    <Page
      title={`${words.title}: ${name}`}
      intro={
        <>
          <p className="soft">{words.intro}</p>
          <p>
            <PageLink to="scheme" params={{ schemeId, version }}>
              {words.back}
            </PageLink>
          </p>
        </>
      }
    >
      {cycles.length === 0 ? (
        <p className="sheet">{words.noCycle}</p>
      ) : (
        <StartReplay place={{ schemeId, version }} cycles={cycles} onStarted={opened} />
      )}
      <List place={{ schemeId, version }} items={items} cycles={cycles} />
    </Page>
  );
};
