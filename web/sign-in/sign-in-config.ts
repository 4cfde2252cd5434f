/** Where people sign in; served as `/config.json`, since it differs by installation and not by build. */
export interface SignInConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
}
