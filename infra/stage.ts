import type { Node } from 'constructs';

/** What differs between staging and production; all of it is in `cdk.json`. */
export interface Stage {
  readonly name: string;
  readonly region: string;
  /** Where people reach the application, without a slash at the end. */
  readonly baseUrl: string;
  /** A certificate of us-east-1 for the host of `baseUrl`; without one the site has only CloudFront's own name. */
  readonly certificateArn?: string;
  /** A web ACL of AWS WAF in us-east-1 for the site and the API; without one they have only API Gateway's throttle. */
  readonly webAclArn?: string;
  /** A verified sender of SES. */
  readonly mailFrom: string;
  /** A table that was restored, in the place of the one that was damaged; `docs/operations.md` tells how. */
  readonly restored?: { readonly tableName: string; readonly streamArn: string };
  /** Gets the alarms. */
  readonly alarmMail?: string;
  /**
   * The agency's own OpenID provider. Without one, Cognito keeps the accounts. `audience` is in its access tokens; the web
   * application has the same name there unless `clientId` says otherwise, and asks for `openid profile` or for `scope`.
   */
  readonly issuer?: {
    readonly url: string;
    readonly audience: string;
    readonly clientId?: string;
    readonly scope?: string;
  };
  /** Requests a second, and how many may come at once. */
  readonly requests: { readonly rate: number; readonly burst: number };
  readonly logDays: number;
}

/** @throws {Error} when the context names no stage of `cdk.json` */
export const stageOf = (node: Node): Stage => {
  const stages = node.getContext('stages') as Readonly<Record<string, Omit<Stage, 'name'>>>;
  const name = String(node.getContext('stage'));
  const stage = stages[name];
  if (!stage) throw new Error(`stage ${name}: want one of ${Object.keys(stages).join(', ')}`);
  return { ...stage, name };
};
