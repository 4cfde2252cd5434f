import type { Services } from './open-services.ts';

/** What happened since the last look. */
export interface Tally {
  /** Calls of functions, such as `deliver 1 · openTask 2`, and items written. Nothing when nothing happened. */
  look(): { readonly calls: string; readonly written: number };
}

export const openTally = ({ fleet, counts }: Pick<Services, 'fleet' | 'counts'>): Tally => {
  let before = new Map(fleet.calls);
  let written = counts().written;
  return {
    look: () => {
      const called = [...fleet.calls].flatMap(([name, times]) => {
        const more = times - (before.get(name) ?? 0);
        return more === 0 ? [] : [`${name} ${more}`];
      });
      const items = counts().written - written;
      before = new Map(fleet.calls);
      written = counts().written;
      return { calls: called.join(' · '), written: items };
    },
  };
};
