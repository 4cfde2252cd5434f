import { useEffect, useState } from 'react';
import { type Permission, type Permitted, permissions, type Relation } from '../../shared/domain/permissions.ts';
import { messagesIn } from '../../shared/messages/language.ts';
import { useLanguage, useMe, useWords } from '../app/context.ts';
import { PageLink, PathLink } from '../app/navigation.tsx';
import { ProblemError } from '../problem-error.ts';
import { addressOf } from '../routes.ts';
import type { Loaded } from './load.ts';
import { Notice, Page } from './page.tsx';

/** Who may do it, from the one permission table: the answer to "why can't I see this?". */
const WhoMay = ({ operation }: { operation: Permitted }) => {
  const words = useWords();
  const { allow }: Permission = permissions[operation];
  const held: readonly Relation[] = ['member', ...useMe().employee.roles];
  const named = (relation: Relation): string => words.relations[relation];
  return (
    <>
      <p>{words.app.whoMay}</p>
      <ul>
        {allow.map((relation) => (
          <li key={relation}>{named(relation)}</li>
        ))}
      </ul>
      <p>{words.app.youAre(held.map((relation) => words.relations[relation].toLowerCase()).join(', '))}</p>
      <p>{words.app.whoToAsk}</p>
      <p>
        <PathLink path={`${addressOf('permissions', {})}#${operation}`}>{words.app.allPermissions}</PathLink>
      </p>
    </>
  );
};

/** What went wrong, in words that say what to do. A fault has the id by which it is found. */
export const ProblemNotice = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const words = useWords();
  const known = error instanceof ProblemError ? error.problem : undefined;
  return (
    <Notice kind="wrong" title={known?.title ?? words.app.faultTitle}>
      <p>{known?.detail ?? words.app.fault}</p>
      {known?.remedy !== undefined && <p>{known.remedy}</p>}
      {known?.code === 'fault' && known.instance !== undefined && (
        <p className="soft small">
          {words.app.faultId} <code>{known.instance}</code>
        </p>
      )}
      {onRetry !== undefined && (
        <p>
          <button type="button" onClick={onRetry}>
            {words.app.retry}
          </button>
        </p>
      )}
    </Notice>
  );
};

const Forbidden = ({ operation, error }: { operation: Permitted; error: ProblemError }) => {
  const words = useWords();
  return (
    <Page title={words.app.forbiddenTitle}>
      <p>{error.problem.detail}</p>
      <WhoMay operation={operation} />
      <BackHome />
    </Page>
  );
};

const BackHome = () => (
  <p>
    <PageLink to="home" params={{}}>
      {useWords().app.backHome}
    </PageLink>
  </p>
);

/** The page for an address that leads nowhere. */
export const NotFound = () => {
  const { title, detail, remedy } = messagesIn(useLanguage()).refusals['not-found'];
  return (
    <Page title={title}>
      <p>{detail}</p>
      <p>{remedy}</p>
      <BackHome />
    </Page>
  );
};

/** That something is on its way. After a second it says so, and after some more that it is slow. */
export const Loading = () => {
  const { app } = useWords();
  const [waited, setWaited] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setWaited((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="loading">
      <div role="status">{waited >= 1 && <p>{waited < 5 ? app.loading : app.stillLoading}</p>}</div>
      {waited >= 1 && <progress aria-label={app.loading} />}
      <div className="skeleton" />
      <div className="skeleton short" />
    </div>
  );
};

interface UnreadyProps {
  readonly loaded: Exclude<Loaded<unknown>, { readonly state: 'ready' }>;
  /** The operation whose permission decides about the page. */
  readonly operation: Permitted;
  readonly onRetry: () => void;
}

/** What a page shows instead of its content: that it loads, that it may not be seen, that it is not there, that it failed. */
export const Unready = ({ loaded, operation, onRetry }: UnreadyProps) => {
  const words = useWords();
  if (loaded.state === 'loading') return <Loading />;
  const { error } = loaded;
  if (error instanceof ProblemError && error.status === 403) return <Forbidden operation={operation} error={error} />;
  if (error instanceof ProblemError && error.status === 404) return <NotFound />;
  return (
    <Page title={words.app.failedTitle}>
      <ProblemNotice error={error} onRetry={onRetry} />
    </Page>
  );
};
