import { join } from 'node:path';
import type { Assembly, Stack } from './assembly.ts';
import { nameOf, resolverOf } from './resolve.ts';

/** A statement of a policy. All of ours allow. */
export interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
}

export interface DeployedFunction {
  readonly name: string;
  readonly arn: string;
  /** The module as it would be on Lambda's disk, and what it exports as handler. */
  readonly module: string;
  readonly exported: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly policy: readonly Statement[];
}

export interface DeployedMachine {
  readonly name: string;
  readonly arn: string;
  readonly definition: string;
  /** Placeholder of the definition → ARN of a function. */
  readonly steps: Readonly<Record<string, string>>;
  readonly policy: readonly Statement[];
}

export interface DeployedRoute {
  /** `POST /cases/{caseId}/appeal` */
  readonly key: string;
  readonly functionArn: string;
  readonly needsToken: boolean;
}

export interface StreamMapping {
  readonly function: DeployedFunction;
  readonly batchSize: number;
  readonly attempts: number;
  /** A record that matches one of these patterns is handed on. */
  readonly patterns: readonly unknown[];
}

/** What the stacks would deploy, with every value filled in. */
export interface Deployment {
  readonly region: string;
  readonly tableName: string;
  readonly tableArn: string;
  readonly functions: readonly DeployedFunction[];
  readonly machines: readonly DeployedMachine[];
  readonly routes: readonly DeployedRoute[];
  readonly mapping: StreamMapping;
}

interface Found<Properties> {
  readonly stack: Stack;
  readonly id: string;
  readonly properties: Properties;
}

type Finder = <Properties>(type: string) => readonly Found<Properties>[];

const finderOf = (assembly: Assembly): Finder => {
  const resolve = resolverOf(assembly);
  return <Properties>(type: string) =>
    assembly.stacks.flatMap((stack) =>
      Object.entries(stack.resources)
        .filter(([, resource]) => resource.Type === type)
        .map(([id, { Properties: raw }]) => ({ stack, id, properties: resolve(raw, stack) as Properties })),
    );
};

const only = <T>(found: readonly T[], what: string): T => {
  const [one] = found;
  if (one === undefined || found.length > 1) throw new Error(`${what}: want one, got ${found.length}`);
  return one;
};

/** Role → the statements of its policies. A role's ARN ends with its name here. */
const policiesIn = (find: Finder) => {
  const policies = find<{
    readonly Roles: readonly string[];
    readonly PolicyDocument: { readonly Statement: readonly Statement[] };
  }>('AWS::IAM::Policy');
  return (roleArn: string): readonly Statement[] =>
    policies.flatMap(({ properties: { Roles, PolicyDocument } }) =>
      Roles.some((role) => roleArn.endsWith(`:${role}`)) ? PolicyDocument.Statement : [],
    );
};

interface FunctionProperties {
  readonly Code: { readonly S3Key: string };
  readonly Handler: string;
  readonly Environment?: { readonly Variables: Readonly<Record<string, string>> };
  readonly Timeout: number;
  readonly Role: string;
}

const functionsIn = (assembly: Assembly, find: Finder): readonly (DeployedFunction & { readonly id: string })[] => {
  const policyOf = policiesIn(find);
  // CDK's own function that copies the site is no Node program, and runs only while somebody deploys.
  const ours = find<FunctionProperties>('AWS::Lambda::Function').filter(({ id }) => !id.startsWith('CustomCDK'));
  return ours.map(({ stack, id, properties }) => {
    const [file = '', exported = ''] = properties.Handler.split('.');
    const name = nameOf(stack, id);
    return {
      id,
      name,
      arn: `arn:aws:lambda:${stack.region}:000000000000:function:${name}`,
      module: join(assembly.assetFolder(properties.Code.S3Key), `${file}.mjs`),
      exported,
      environment: { AWS_REGION: stack.region, ...properties.Environment?.Variables },
      timeoutMs: properties.Timeout * 1000,
      policy: policyOf(properties.Role),
    };
  });
};

const machinesIn = (find: Finder): readonly DeployedMachine[] => {
  const policyOf = policiesIn(find);
  return find<{
    readonly DefinitionString: string;
    readonly DefinitionSubstitutions: Readonly<Record<string, string>>;
    readonly RoleArn: string;
  }>('AWS::StepFunctions::StateMachine').map(({ stack, id, properties }) => ({
    name: nameOf(stack, id),
    arn: `arn:aws:states:${stack.region}:000000000000:stateMachine:${nameOf(stack, id)}`,
    definition: properties.DefinitionString,
    steps: properties.DefinitionSubstitutions,
    policy: policyOf(properties.RoleArn),
  }));
};

const routesIn = (find: Finder): readonly DeployedRoute[] => {
  const integrations = find<{ readonly IntegrationUri: string }>('AWS::ApiGatewayV2::Integration');
  return find<{ readonly RouteKey: string; readonly Target: string; readonly AuthorizationType: string }>(
    'AWS::ApiGatewayV2::Route',
  ).map(({ properties: { RouteKey, Target, AuthorizationType } }) => ({
    key: RouteKey,
    functionArn: only(
      integrations.filter(({ id }) => Target === `integrations/${id}`),
      `integration of ${RouteKey}`,
    ).properties.IntegrationUri,
    needsToken: AuthorizationType === 'JWT',
  }));
};

/** Reads what a cloud assembly would deploy. */
export const deploymentOf = (assembly: Assembly): Deployment => {
  const find = finderOf(assembly);
  const functions = functionsIn(assembly, find);
  const { properties: mapping } = only(
    find<{
      readonly FunctionName: string;
      readonly BatchSize: number;
      readonly MaximumRetryAttempts: number;
      readonly FilterCriteria: { readonly Filters: readonly { readonly Pattern: string }[] };
    }>('AWS::Lambda::EventSourceMapping'),
    'event source mapping',
  );
  const { id: tableName, stack } = only(find('AWS::DynamoDB::Table'), 'table');
  return {
    functions,
    machines: machinesIn(find),
    routes: routesIn(find),
    region: stack.region,
    tableName,
    tableArn: `arn:aws:dynamodb:${stack.region}:000000000000:table/${tableName}`,
    mapping: {
      function: only(
        functions.filter(({ id }) => id === mapping.FunctionName),
        'function of the mapping',
      ),
      batchSize: mapping.BatchSize,
      attempts: 1 + mapping.MaximumRetryAttempts,
      patterns: mapping.FilterCriteria.Filters.map(({ Pattern }) => JSON.parse(Pattern) as unknown),
    },
  };
};
