import type { Table, Write } from '../ports/table.ts';
import { overwrite } from './document.ts';
import { keys, partitions } from './keys.ts';
import { allOf } from './query.ts';

/** Every agency of this installation by its id, for work that no person asks for: letters and the sweeper. */
export const listAgencies = async (table: Table): Promise<readonly string[]> =>
  (await allOf<{ agencyId: string }>(table, { pk: partitions.agencies() })).map(({ agencyId }) => agencyId);

/** Puts an agency on the list; written in the transaction that makes the agency. */
export const registerAgency = (agencyId: string): Write =>
  overwrite({ agencyId }, { key: keys.listedAgency(agencyId) });
