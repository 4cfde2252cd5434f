import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  OAuthScope,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { explain } from '../explained.ts';
import { HouseFunction, type HouseFunctionProps } from './house-function.ts';

/** Who makes access tokens. */
export interface Issuer {
  readonly url: string;
  /** Whom the tokens are for. */
  readonly audience: string;
  /** The web application at the identity provider, and what it asks for. */
  readonly clientId: string;
  readonly scope: string;
  /** Where the web application connects to sign people in. */
  readonly origins: readonly string[];
}

export interface SignInProps extends HouseFunctionProps {
  readonly baseUrl: string;
}

/** Who may sign in, when the agency has no OpenID provider of its own. */
export class SignIn extends Construct {
  readonly issuer: Issuer;

  constructor(scope: Construct, id: string, { baseUrl, ...props }: SignInProps) {
    super(scope, id);
    const tokenClaims = new HouseFunction(this, 'tokenClaims', props);
    const pool = new UserPool(this, 'Accounts', {
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { sms: false, otp: true },
      passwordPolicy: { minLength: 12 },
      customAttributes: { agency_id: new StringAttribute({ mutable: true }), employee_id: new StringAttribute() },
      // Claims in access tokens need a plan above the smallest.
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    explainPool(pool);
    pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, tokenClaims.lambda, LambdaVersion.V2_0);
    const domain = pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: new URL(baseUrl).hostname.replaceAll('.', '-') },
    });
    const client = webClient(pool, baseUrl);
    new CfnOutput(Stack.of(this), 'AccountsId', { value: pool.userPoolId });
    this.issuer = {
      url: pool.userPoolProviderUrl,
      audience: client.userPoolClientId,
      clientId: client.userPoolClientId,
      scope: 'openid profile',
      origins: [`https://cognito-idp.${Stack.of(this).region}.amazonaws.com`, domain.baseUrl()],
    };
  }
}

const explainPool = (pool: UserPool): void => {
  explain(pool, 'COG1', 'Twelve characters at least and no rule of composition, as NIST SP 800-63B advises.');
  explain(
    pool,
    'COG2',
    'Not every civil servant has a device of their own for a second factor; who has one adds it, and an agency that ' +
      'demands it brings its own OpenID provider.',
  );
  explain(
    pool,
    'COG8',
    'The Plus plan is paid for each person and month, for accounts that only an administrator makes and that SRP and ' +
      'rate limits of Cognito protect; an agency that wants it changes one word here.',
  );
};

/** A page in a browser keeps no secret: authorization code with PKCE, short tokens, rotated refresh tokens. */
const webClient = (pool: UserPool, baseUrl: string): UserPoolClient =>
  pool.addClient('Web', {
    // One is named so that Cognito doesn't add the refresh without rotation.
    authFlows: { userSrp: true },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
      callbackUrls: [`${baseUrl}/`, `${baseUrl}/callback`],
      logoutUrls: [`${baseUrl}/`],
    },
    accessTokenValidity: Duration.minutes(15),
    idTokenValidity: Duration.minutes(15),
    refreshTokenValidity: Duration.hours(10),
    refreshTokenRotationGracePeriod: Duration.seconds(10),
    enableTokenRevocation: true,
    preventUserExistenceErrors: true,
    // Whoever could write the custom attributes could choose an agency and an employee to be.
    writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
  });
