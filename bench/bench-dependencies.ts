import type { Dependencies } from '../functions/dependencies.ts';
import { builtInSchemes } from '../shared/data/schemes.ts';
import type { Table } from '../shared/ports/table.ts';

/** Everything that a measured handler may touch: a table and a clock that stands still. What else it asks for fails. */
export const benchDependencies = (
  table: Table,
  { now, log = () => undefined }: { readonly now: string; readonly log?: Dependencies['log'] },
): Dependencies => {
  const none = new Proxy({}, { get: () => () => Promise.reject(new Error('not for this measurement')) });
  return {
    table,
    schemes: builtInSchemes,
    clock: { now: () => now },
    ids: { next: () => 'id' },
    workflows: none as Dependencies['workflows'],
    files: none as Dependencies['files'],
    mail: none as Dependencies['mail'],
    baseUrl: 'https://capaian.example',
    log,
  };
};
