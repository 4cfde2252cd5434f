import { Component, type ReactNode } from 'react';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useWords } from './context.ts';
import { isOldVersion } from './old-version.ts';

/** What a broken page says: that the application is too old for the server, or that something went wrong. */
const Broken = ({ error }: { error: unknown }) => {
  const { app } = useWords();
  const reload = (): void => location.reload();
  if (!isOldVersion(error, navigator.onLine)) return <ProblemNotice error={undefined} onRetry={reload} />;
  return (
    <Notice kind="wrong" title={app.tooOldTitle}>
      <p>{app.tooOld}</p>
      <p>
        <button type="button" onClick={reload}>
          {app.reload}
        </button>
      </p>
    </Notice>
  );
};

interface Props {
  readonly children: ReactNode;
  /** Another page is tried anew. */
  readonly path: string;
}

interface State {
  readonly broken: { readonly at: string; readonly error: unknown } | undefined;
}

/** Says so where a page breaks, so that the rest of the application stays usable. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { broken: { at: location.pathname, error } };
  }

  override render(): ReactNode {
    const { broken } = this.state;
    return broken?.at === this.props.path ? <Broken error={broken.error} /> : this.props.children;
  }
}
