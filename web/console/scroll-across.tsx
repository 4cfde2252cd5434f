import type { ReactNode } from 'react';

/** Room for a table that is wider than a phone: the table moves, the page does not, also by the keys. */
export const ScrollAcross = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
  <section className="scroll-across" aria-label={label} tabIndex={0}>
    {children}
  </section>
);
