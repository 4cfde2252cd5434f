import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { type Me, useApp, useFormat, useLanguage, useMe } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import type { Client } from '../client.ts';
import { focusAt } from '../ui/field-problem.ts';
import { allOf, useLoaded } from '../ui/load.ts';
import { Page } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { DraftForm, type Origin } from './draft-form.tsx';
import { DraftFromFile } from './draft-from-file.tsx';
import { useSchemeWords } from './scheme-words.ts';
import { YearsPart } from './years-part.tsx';

type Usable = AnswerOf<'listSchemes'>['items'][number];
type Own = AnswerOf<'listSchemeVersions'>['items'][number];
type Published = AnswerOf<'listPublishedSchemes'>['items'][number];

const UsableItem = ({ one }: { one: Usable }) => {
  const words = useSchemeWords();
  const language = useLanguage();
  const format = useFormat();
  const { schemeId, version, title, validFrom } = one;
  return (
    <li>
      <PageLink to="scheme" params={{ schemeId, version }}>
        {title[language]}
      </PageLink>
      <br />
      <span className="soft small">
        {version} · {words.validFrom(format.day(validFrom))}
      </span>
    </li>
  );
};

const OwnItem = ({ one }: { one: Own }) => {
  const words = useSchemeWords();
  const language = useLanguage();
  const format = useFormat();
  const { schemeId, version, title, stage, until } = one;
  return (
    <li>
      <PageLink to="scheme" params={{ schemeId, version }}>
        {title?.[language] ?? schemeId}
      </PageLink>{' '}
      <span className="tag">{words.stages[stage]}</span>
      <br />
      <span className="soft small">
        {version}
        {until !== undefined && ` · ${words.until(format.day(until))}`}
      </span>
    </li>
  );
};

interface PublishedProps {
  readonly published: readonly Published[];
  readonly onTake: (at: number) => void;
}

/** What other agencies let this one take, each to begin a draft with. */
const PublishedList = ({ published, onTake }: PublishedProps) => {
  const words = useSchemeWords();
  const language = useLanguage();
  const format = useFormat();
  return (
    <section>
      <h2>{words.shared}</h2>
      {published.length === 0 && <p className="sheet">{words.noneShared}</p>}
      {published.length > 0 && (
        <ul className="lines sheet">
          {published.map(({ agencyId, agencyName, schemeId, version, title, publishedAt }, at) => (
            <li key={`${agencyId} ${schemeId} ${version}`}>
              <strong>{title[language]}</strong> {version}
              <br />
              <span className="soft small">
                {agencyName} · {words.sharedOn(format.date(publishedAt))}
              </span>
              <br />
              <button type="button" className="plain" onClick={() => onTake(at)}>
                {words.take}
                <span className="unseen">
                  : {title[language]} {version}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const load = async (client: Client, { employee, agency }: Me, signal: AbortSignal) => {
  const isHr = employee.roles.includes('hr');
  const [usable, own, cycles, published] = await Promise.all([
    allOf((query) => client.listSchemes({ query }, { signal })),
    allOf((query) => client.listSchemeVersions({ query }, { signal })),
    allOf((query) => client.listCycles({ query }, { signal })),
    isHr ? allOf((query) => client.listPublishedSchemes({ query }, { signal })) : [],
  ]);
  // What this agency itself lets others take is among the usable ones already.
  return { usable, own, cycles, published: published.filter(({ agencyId }) => agencyId !== agency.agencyId) };
};

type Lists = Awaited<ReturnType<typeof load>>;

const Drafting = ({ usable, own, published }: Lists) => {
  const [at, setAt] = useState(0);
  const origins: readonly Origin[] = [...usable, ...published];
  const taken = [...usable, ...own];
  const take = (index: number): void => {
    setAt(usable.length + index);
    focusAt('/schemeId');
  };
  return (
    <>
      <PublishedList published={published} onTake={take} />
      <DraftForm key={at} origins={origins} at={at} taken={taken} onChoose={setAt} />
      <DraftFromFile taken={taken} />
    </>
  );
};

/** Skema penilaian: by what each year is appraised, what may be used, and the own schemes. HR begins a draft here. */
export const SchemesPage = () => {
  const { client } = useApp();
  const me = useMe();
  const isHr = me.employee.roles.includes('hr');
  const words = useSchemeWords();
  const { loaded, reload } = useLoaded('schemes', (signal) => load(client, me, signal));
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listSchemeVersions" onRetry={reload} />;
  const { usable, own, cycles } = loaded.value;
  return (
    <Page title={words.title} intro={<p className="soft">{words.intro}</p>}>
      <p>
        <PageLink to="myScheme" params={{}}>
          {words.mine}
        </PageLink>
      </p>
      <YearsPart cycles={cycles} schemes={usable} />
      <h2>{words.own}</h2>
      {own.length === 0 && <p className="sheet">{words.none}</p>}
      {own.length > 0 && (
        <ul className="lines sheet">
          {own.map((one) => (
            <OwnItem key={`${one.schemeId} ${one.version}`} one={one} />
          ))}
        </ul>
      )}
      <h2>{words.usable}</h2>
      <ul className="lines sheet">
        {usable.map((one) => (
          <UsableItem key={`${one.schemeId} ${one.version}`} one={one} />
        ))}
      </ul>
      {isHr && <Drafting {...loaded.value} />}
    </Page>
  );
};
