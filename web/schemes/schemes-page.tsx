import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useFormat, useLanguage, useMe } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { ChoiceField, TextField } from '../ui/field.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { Page } from '../ui/page.tsx';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useSchemeWords } from './scheme-words.ts';

type Usable = AnswerOf<'listSchemes'>['items'][number];
type Own = AnswerOf<'listSchemeVersions'>['items'][number];

const UsableItem = ({ one }: { one: Usable }) => {
  const words = useSchemeWords();
  const language = useLanguage();
  const format = useFormat();
  const { schemeId, version, title, validFrom } = one;
  return (
    <li className="sheet">
      <PageLink to="scheme" params={{ schemeId, version }}>
        {title[language]}
      </PageLink>{' '}
      <span className="soft">
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
    <li className="sheet">
      <PageLink to="scheme" params={{ schemeId, version }}>
        {title?.[language] ?? schemeId}
      </PageLink>{' '}
      <span className="soft">
        {version} · {words.stages[stage]}
        {until !== undefined && ` · ${words.until(format.day(until))}`}
      </span>
    </li>
  );
};

const DraftForm = ({ usable, onDone }: { usable: readonly Usable[]; onDone: () => void }) => {
  const { client } = useApp();
  const words = useSchemeWords();
  const language = useLanguage();
  const [from, setFrom] = useState('0');
  const [schemeId, setName] = useState('');
  const [version, setVersion] = useState('1.0.0');
  const action = useAction(async (at: number, idempotencyKey) => {
    const origin = usable[at];
    if (origin === undefined) return;
    const place = { schemeId: origin.schemeId, version: origin.version };
    await client.draftScheme({ body: { schemeId, version, from: place }, idempotencyKey });
    onDone();
  });
  const field = (label: string, hint: string, pointer: string) => ({ label, hint, pointer, problems: [] });
  return (
    <form
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        void action.run(Number(from));
      }}
    >
      <h2>{words.draftTitle}</h2>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <ChoiceField
        frame={{ label: words.draftFrom, pointer: '/from', problems: [] }}
        value={from}
        options={usable.map((one, at) => [String(at), `${one.title[language]} ${one.version}`])}
        onChange={setFrom}
      />
      <TextField frame={field(words.name, words.nameHint, '/schemeId')} value={schemeId} most={80} onChange={setName} />
      <TextField
        frame={field(words.number, words.numberHint, '/version')}
        value={version}
        most={32}
        onChange={setVersion}
      />
      <button type="submit" disabled={action.busy}>
        {words.draft}
      </button>
    </form>
  );
};

/** Skema penilaian: what may be used, and the own schemes with their stages. HR begins a draft here. */
export const SchemesPage = () => {
  const { client } = useApp();
  const { employee } = useMe();
  const words = useSchemeWords();
  const { loaded, reload } = useLoaded('schemes', async (signal) => {
    const [usable, own] = await Promise.all([
      allOf((query) => client.listSchemes({ query }, { signal })),
      allOf((query) => client.listSchemeVersions({ query }, { signal })),
    ]);
    return { usable, own };
  });
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="listSchemeVersions" onRetry={reload} />;
  const { usable, own } = loaded.value;
  return (
    <Page title={words.title} intro={<p className="soft">{words.intro}</p>}>
      <h2>{words.own}</h2>
      {own.length === 0 && <p className="sheet">{words.none}</p>}
      <ul className="plain-list">
        {own.map((one) => (
          <OwnItem key={`${one.schemeId} ${one.version}`} one={one} />
        ))}
      </ul>
      <h2>{words.usable}</h2>
      <ul className="plain-list">
        {usable.map((one) => (
          <UsableItem key={`${one.schemeId} ${one.version}`} one={one} />
        ))}
      </ul>
      {employee.roles.includes('hr') && <DraftForm usable={usable} onDone={reload} />}
    </Page>
  );
};
