import { Notice } from './page.tsx';

/** Says that something was done, also aloud: the place is there before the words, as screen readers need it. */
export const Said = ({ children }: { readonly children: string | false | undefined }) => (
  <div role="status">
    {children && (
      <Notice kind="done">
        <p>{children}</p>
      </Notice>
    )}
  </div>
);
