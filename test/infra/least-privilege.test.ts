import type { Template } from 'aws-cdk-lib/assertions';
import { expect, it } from 'vitest';
import { type Permission, slicePermissions } from '../../infra/permissions.ts';
import { resourcesOf, synthesised } from './synthesised.ts';

interface Statement {
  readonly Action: string | readonly string[];
  readonly Effect: string;
  readonly Resource?: unknown;
}

interface Grant {
  readonly policy: string;
  readonly action: string;
  readonly resource: string;
}

const { data, api, work, web } = synthesised('production');

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** What the roles of a stack may do, one row for each action on each resource. */
const grantsOf = (template: Template): readonly Grant[] =>
  Object.entries(resourcesOf(template, 'AWS::IAM::Policy')).flatMap(([policy, { Properties }]) =>
    (Properties.PolicyDocument as { Statement: readonly Statement[] }).Statement.flatMap((statement) =>
      listOf(statement.Action).flatMap((action) =>
        listOf(statement.Resource).map((resource) => ({
          policy,
          action: String(action),
          resource: JSON.stringify(resource),
        })),
      ),
    ),
  );

const all = [data, api, work, web].flatMap(grantsOf);

/** CDK's own function that copies the site when it is deployed. Its policy is CDK's, not ours to word. */
const isCopier = ({ policy }: Grant): boolean => policy.startsWith('CustomCDKBucketDeployment');
const grants = all.filter((grant) => !isCopier(grant));

/** Where a wildcard is right, and why. */
const namedWildcards: readonly { readonly action: RegExp; readonly resource: RegExp; readonly why: string }[] = [
  { action: /^xray:/, resource: /^"\*"$/, why: 'X-Ray has no resources to name' },
  {
    action: /^logs:.*(LogDelivery|LogDeliveries|ResourcePolic\w+|LogGroups)$/,
    resource: /^"\*"$/,
    why: 'nor has log delivery',
  },
  { action: /^dynamodb:ListStreams$/, resource: /^"\*"$/, why: 'lists, so it names no stream' },
  {
    action: /^s3:(Put|Get)Object(Version)?$/,
    resource: /Evidence.*"\/\*"/,
    why: 'keys of evidence are made at run time',
  },
  {
    action: /^states:(DescribeExecution|GetExecutionHistory)$/,
    resource: /:execution:.*":\*"/,
    why: 'names of executions are made at run time',
  },
  { action: /^lambda:InvokeFunction$/, resource: /":\*"/, why: 'the scheduler may call versions of its function' },
];

it('names every action', () => {
  expect(grants.filter(({ action }) => action.includes('*'))).toEqual([]);
});

it('names every resource, but for the exceptions with a reason', () => {
  const wild = grants.filter(({ resource }) => resource.includes('*'));
  const unexplained = wild.filter(
    (grant) =>
      !namedWildcards.some(({ action, resource }) => action.test(grant.action) && resource.test(grant.resource)),
  );
  expect(unexplained).toEqual([]);
});

it('lets the copier of the site touch the site and what is deployed, nothing else', () => {
  const touched = new Set(all.filter(isCopier).map(({ resource }) => resource));
  const others = [...touched].filter((resource) => !/"Site[0-9A-F]{8}"|cdk-hnb659fds-assets-/.test(resource));
  expect(touched.size).toBeGreaterThan(0);
  expect(others).toEqual([]);
});

it('has no exception that nothing needs', () => {
  for (const { action, resource } of namedWildcards) {
    expect(grants.some((grant) => action.test(grant.action) && resource.test(grant.resource))).toBe(true);
  }
});

it('gives no function a managed policy', () => {
  const roles = [api, work].flatMap((one) => Object.values(resourcesOf(one, 'AWS::IAM::Role')));
  for (const { Properties } of roles) {
    expect(Properties.ManagedPolicyArns).toBeUndefined();
  }
});

const actionsOf = (name: string): ReadonlySet<string> =>
  new Set(grants.filter(({ policy }) => policy.startsWith(`${name}RoleDefaultPolicy`)).map(({ action }) => action));

const writing = /^dynamodb:(PutItem|UpdateItem|DeleteItem|ConditionCheckItem)$/;

it.each(Object.entries<Permission>(slicePermissions))(
  'gives the slice %s what its row says',
  (name, { table, files }) => {
    const actions = [...actionsOf(name)];
    expect(actions.includes('dynamodb:GetItem')).toBe(table !== undefined);
    expect(actions.some((action) => writing.test(action))).toBe(table === 'readWrite');
    expect(actions.includes('s3:PutObject')).toBe(files === true);
    expect(actions.filter((action) => /^(ses|states|dynamodb:Scan)/.test(action))).toEqual([]);
  },
);

it('lets only the deliverers start machines, and only letters send mail', () => {
  const policiesWith = (wanted: string) => [
    ...new Set(grants.filter(({ action }) => action === wanted).map(({ policy }) => policy.split('Role')[0])),
  ];
  expect(policiesWith('states:StartExecution')).toEqual(['deliver', 'sweep']);
  expect(policiesWith('states:SendTaskSuccess')).toEqual(['deliver', 'sweep']);
  expect(policiesWith('states:GetExecutionHistory')).toEqual(['runEnded']);
  expect(policiesWith('ses:SendEmail')).toEqual(['letters']);
});

it('reads the table by its own names, never by a scan', () => {
  expect(grants.filter(({ action }) => action === 'dynamodb:Scan')).toEqual([]);
});
