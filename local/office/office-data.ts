import { listAgencies } from '../../shared/data/agencies.ts';
import { people } from '../../shared/data/people.ts';
import { type Accounts, openAccounts } from '../accounts.ts';
import type { HashCost } from '../identity/password.ts';
import { openData } from '../runtime/program.ts';
import type { SqliteTable } from '../sqlite-table.ts';
import { accountLetter } from './accounts/account-letter.ts';
import { openPasswordLinks, type PasswordLinks } from './accounts/password-links.ts';
import type { OfficeConfig } from './config.ts';
import { openWaitingLetters, type WaitingLetters } from './mail/waiting-letters.ts';

/** What an office keeps, for its server and for the commands beside it. */
export interface OfficeData {
  readonly table: SqliteTable;
  readonly accounts: Accounts;
  readonly links: PasswordLinks;
  readonly letters: WaitingLetters;
  readonly compose: ReturnType<typeof accountLetter>;
  readonly agencies: readonly { readonly agencyId: string; readonly name: string }[];
  /** Whose server this is, to be shown. */
  readonly office: string;
}

const agenciesOf = async (table: SqliteTable): Promise<OfficeData['agencies']> => {
  const ids = await listAgencies(table);
  const found = await Promise.all(ids.map((agencyId) => people(table, agencyId).agency()));
  return found.flatMap((agency) => (agency ? [{ agencyId: agency.agencyId, name: agency.name }] : []));
};

/** Opens the data, migrating it when an older program wrote it. */
export const openOfficeData = async (config: OfficeConfig, cost: HashCost = 'office'): Promise<OfficeData> => {
  const table = openData(config.dataFolder);
  const agencies = await agenciesOf(table);
  const office = agencies.map(({ name }) => name).join(' · ') || 'Capaian';
  const accounts = openAccounts(table, cost);
  const links = openPasswordLinks(table);
  const compose = accountLetter({ table, accounts, links, baseUrl: config.publicUrl, office });
  return { table, accounts, links, letters: openWaitingLetters(table), compose, agencies, office };
};
