import { type Environment, required } from './environment.ts';

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/**
 * The role's credentials as Lambda sets them, which last longer than any instance of the function. The bundles have it in
 * the place of the SDK's chain of providers, which would also look at profiles, sign-on and the metadata service.
 */
export const defaultProvider =
  (_options?: unknown, environment: Environment = process.env) =>
  async (): Promise<Credentials> => {
    const { AWS_SESSION_TOKEN: sessionToken } = environment;
    return {
      accessKeyId: required(environment, 'AWS_ACCESS_KEY_ID'),
      secretAccessKey: required(environment, 'AWS_SECRET_ACCESS_KEY'),
      ...(sessionToken === undefined ? {} : { sessionToken }),
    };
  };
