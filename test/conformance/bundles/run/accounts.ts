import { createHash } from 'node:crypto';
import type { Fleet } from '../lambda/fleet.ts';
import type { Claims } from './gateway.ts';

/** The accounts of a user pool. */
export interface Accounts {
  /** Signs somebody in: the access token. */
  signIn(username: string, attributes: Readonly<Record<string, string>>): Promise<string>;
  readonly claimsOf: (token: string) => Claims | undefined;
}

interface Triggered {
  readonly response?: {
    readonly claimsAndScopeOverrideDetails?: {
      readonly accessTokenGeneration?: { readonly claimsToAddOrOverride?: Claims };
    };
  };
}

/** Cognito makes the `sub` of an account itself. */
const subOf = (username: string): string =>
  createHash('sha256')
    .update(username)
    .digest('hex')
    .slice(0, 32)
    .replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

const trigger = (username: string, attributes: Readonly<Record<string, string>>) => ({
  version: '2',
  triggerSource: 'TokenGeneration_HostedAuth',
  userName: username,
  request: {
    userAttributes: { sub: subOf(username), 'cognito:user_status': 'CONFIRMED', ...attributes },
    groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [] },
    scopes: ['openid', 'profile'],
  },
  response: { claimsAndScopeOverrideDetails: null },
});

/** A user pool whose tokens get their claims from the packaged trigger, as Cognito asks it before it makes a token. */
export const openAccounts = ({ invoke }: Pick<Fleet, 'invoke'>): Accounts => {
  const tokens = new Map<string, Claims>();
  return {
    claimsOf: (token) => tokens.get(token),
    signIn: async (username, attributes) => {
      const { response } = (await invoke('tokenClaims', trigger(username, attributes))) as Triggered;
      const added = response?.claimsAndScopeOverrideDetails?.accessTokenGeneration?.claimsToAddOrOverride ?? {};
      const token = `token-of-${username}`;
      const seconds = Math.floor(Date.now() / 1000);
      tokens.set(token, {
        sub: subOf(username),
        username,
        token_use: 'access',
        scope: 'openid profile',
        version: 2,
        auth_time: seconds,
        iat: seconds,
        exp: seconds + 900,
        ...added,
      });
      return token;
    },
  };
};
