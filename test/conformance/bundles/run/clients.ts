import { type Client, openClient } from '../../../../web/client.ts';
import type { Accounts } from './accounts.ts';
import { agencyId } from './office.ts';

type Attributes = Readonly<Record<string, string>>;

/** The API as different people see it. */
export interface Clients {
  as(employeeId: string): Client;
  /** As an account with these attributes sees it. */
  asAccount(username: string, attributes: Attributes): Client;
  /** Without a token. */
  readonly asNobody: Client;
}

interface ClientsOptions {
  readonly baseUrl: string;
  readonly accounts: Pick<Accounts, 'signIn'>;
  readonly fetch: typeof globalThis.fetch;
}

/** Everybody uses the product's own client, and signs in when first asking. */
export const openClients = ({ baseUrl, accounts, fetch }: ClientsOptions): Clients => {
  const client = (getToken: () => Promise<string> | undefined): Client =>
    openClient({ baseUrl, language: 'id', fetch, getToken });
  const asAccount = (username: string, attributes: Attributes): Client => {
    let token: Promise<string> | undefined;
    return client(() => {
      token ??= accounts.signIn(username, attributes);
      return token;
    });
  };
  const people = new Map<string, Client>();
  return {
    asAccount,
    asNobody: client(() => undefined),
    as: (employeeId) => {
      const attributes = { 'custom:agency_id': agencyId, 'custom:employee_id': employeeId };
      const found = people.get(employeeId) ?? asAccount(employeeId, attributes);
      people.set(employeeId, found);
      return found;
    },
  };
};
