import { Component, type ReactNode } from 'react';

interface Props {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
  /** Another page is tried anew. */
  readonly path: string;
}

/** Shows the fallback where a page breaks, so that the rest of the application stays usable. */
export class ErrorBoundary extends Component<Props, { readonly brokenAt: string | undefined }> {
  override state: { readonly brokenAt: string | undefined } = { brokenAt: undefined };

  static getDerivedStateFromError(): { readonly brokenAt: string } {
    return { brokenAt: location.pathname };
  }

  override render(): ReactNode {
    return this.state.brokenAt === this.props.path ? this.props.fallback : this.props.children;
  }
}
