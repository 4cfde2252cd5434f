import { readdirSync } from 'node:fs';
import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { citizenPages } from '../../functions/citizens/pages.ts';
import { steps } from '../../functions/steps/steps.ts';
import {
  jobPermissions,
  machines,
  type Permission,
  pagePermissions,
  slicePermissions,
  stepPermissions,
} from '../../infra/permissions.ts';
import { contract, slices } from '../../shared/contract/index.ts';
import { createTableInput } from '../../shared/data/table/create-table-input.ts';
import { type Resource, resourcesOf, synthesised } from './synthesised.ts';

const { data, api, work, web } = synthesised();
const templates = Object.entries({ data, api, work, web });
const inBoth = (type: string) => [api, work].flatMap((one) => Object.entries(resourcesOf(one, type)));

const only = (template: Template, type: string): Resource => {
  const [found, ...others] = Object.values(resourcesOf(template, type));
  if (!found || others.length > 0) throw new Error(`${type}: want one, got ${others.length + (found ? 1 : 0)}`);
  return found;
};

const variablesIn = ({ Properties }: Resource): Readonly<Record<string, string>> =>
  (Properties.Environment as { Variables: Record<string, string> }).Variables;

/** A function's name, which is the id of its construct and the name in its log. */
const serviceOf = (lambda: Resource): string => variablesIn(lambda).POWERTOOLS_SERVICE_NAME ?? '';

const lambdas = inBoth('AWS::Lambda::Function');
const allPermissions = { ...slicePermissions, ...pagePermissions, ...stepPermissions, ...jobPermissions };

describe('size', () => {
  it.each(templates)('the %s stack stays under 400 resources', (_name, template) => {
    expect(Object.keys(template.toJSON().Resources).length).toBeLessThan(400);
  });
});

describe('the API', () => {
  const routes = Object.values(resourcesOf(api, 'AWS::ApiGatewayV2::Route')).map(({ Properties }) => Properties);
  const routeOf = (operation: keyof typeof contract) => {
    const { method, path } = contract[operation];
    return routes.find(({ RouteKey }) => RouteKey === `${method} ${path}`);
  };
  const operations = Object.keys(contract) as (keyof typeof contract)[];
  const isPublic = (operation: keyof typeof contract): boolean => 'public' in contract[operation];

  const pageKeys: readonly string[] = citizenPages.map(({ method, path }) => `${method} ${path}`);

  it('has a route for every operation and every page for citizens and no other', () => {
    const wanted = operations.map((operation) => `${contract[operation].method} ${contract[operation].path}`);
    expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual([...wanted, ...pageKeys].sort());
  });

  it('asks citizens for no token', () => {
    const theirs = routes.filter(({ RouteKey }) => pageKeys.includes(String(RouteKey)));
    expect(theirs.map(({ AuthorizationType }) => AuthorizationType)).toEqual(pageKeys.map(() => 'NONE'));
  });

  it('asks for a token wherever the contract is not public', () => {
    const open = operations.filter((operation) => routeOf(operation)?.AuthorizationType !== 'JWT');
    expect(open.sort()).toEqual(operations.filter(isPublic).sort());
    expect(open.sort()).toEqual(['getHealth', 'getOpenApi', 'sendEvents']);
  });

  it('has every operation in exactly one slice', () => {
    const inSlices = Object.values(slices).flatMap((slice) => Object.keys(slice));
    expect(inSlices.sort()).toEqual([...operations].sort());
  });

  it('sends each slice to a function of its own', () => {
    const integrations = new Set(routes.map(({ Target }) => JSON.stringify(Target)));
    expect(integrations.size).toBe(Object.keys(slices).length + Object.keys(pagePermissions).length);
  });

  it('is served under /api', () => {
    expect(only(api, 'AWS::ApiGatewayV2::Stage').Properties.StageName).toBe('api');
  });

  it('logs no address, no path and no claim', () => {
    const { AccessLogSettings } = only(api, 'AWS::ApiGatewayV2::Stage').Properties;
    expect(JSON.stringify(AccessLogSettings)).not.toMatch(/sourceIp|context\.path|claims|userAgent|http\.path/);
  });
});

describe('functions', () => {
  it('are one for each row of the permission tables', () => {
    expect(lambdas.map(([, lambda]) => serviceOf(lambda)).sort()).toEqual(Object.keys(allPermissions).sort());
  });

  it('run on Node 24, arm64, traced', () => {
    for (const [, { Properties }] of lambdas) {
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
      expect(Properties.TracingConfig).toEqual({ Mode: 'Active' });
    }
  });

  it('each have an alarm that says what a person is left without', () => {
    const alarms = inBoth('AWS::CloudWatch::Alarm').map(([, alarm]) => alarm);
    for (const [id, lambda] of lambdas) {
      const text = (allPermissions as Record<string, Permission>)[serviceOf(lambda)]?.ifItFails;
      const own = alarms.filter(({ Properties }) => JSON.stringify(Properties).includes(`{"Ref":"${id}"}`));
      expect(own.map(({ Properties }) => Properties.AlarmDescription)).toEqual([text]);
    }
  });

  it('know only the variables of what they may touch', () => {
    const variablesOf = (name: string): readonly string[] =>
      lambdas.flatMap(([, lambda]) => (serviceOf(lambda) === name ? Object.keys(variablesIn(lambda)) : [])).sort();
    const always = ['BASE_URL', 'POWERTOOLS_SERVICE_NAME'];
    expect(variablesOf('system')).toEqual(always);
    expect(variablesOf('measurements')).toEqual([...always, 'BUCKET_NAME', 'TABLE_NAME'].sort());
    expect(variablesOf('letters')).toEqual([...always, 'MAIL_FROM', 'TABLE_NAME'].sort());
    expect(variablesOf('deliver')).toEqual([...always, 'STATE_MACHINES', 'TABLE_NAME'].sort());
  });
});

describe('machines and steps', () => {
  const deployed = resourcesOf(work, 'AWS::StepFunctions::StateMachine');

  it('have a row for each file and each step', () => {
    const files = readdirSync('workflows').filter((name) => name.endsWith('.asl.json'));
    expect(files.sort()).toEqual(
      Object.keys(machines)
        .map((name) => `${name}.asl.json`)
        .sort(),
    );
    expect(Object.keys(stepPermissions).sort()).toEqual(steps.map(({ operation }) => operation).sort());
  });

  it('are deployed for each row', () => {
    expect(Object.keys(deployed)).toHaveLength(Object.keys(machines).length);
  });

  it('log neither inputs nor outputs', () => {
    for (const { Properties } of Object.values(deployed)) {
      expect(Properties.LoggingConfiguration).toMatchObject({ Level: 'ERROR', IncludeExecutionData: false });
    }
  });

  it('each have an alarm', () => {
    const alarms = Object.values(resourcesOf(work, 'AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);
    for (const { ifItFails } of Object.values(machines)) {
      expect(alarms.filter(({ AlarmDescription }) => AlarmDescription === ifItFails)).toHaveLength(1);
    }
  });
});

describe('what must last', () => {
  const bucketNamed = (id: string): Resource => {
    const found = Object.entries(resourcesOf(data, 'AWS::S3::Bucket')).find(([name]) => name.startsWith(id));
    if (!found) throw new Error(`no bucket ${id}`);
    return found[1];
  };
  const table = only(data, 'AWS::DynamoDB::Table');

  it('has the shape of the table that the tests use', () => {
    const wanted = createTableInput('any');
    const byName = (a: { AttributeName: string }, b: { AttributeName: string }): number =>
      a.AttributeName < b.AttributeName ? -1 : 1;
    const attributes = table.Properties.AttributeDefinitions as { AttributeName: string }[];
    expect([...attributes].sort(byName)).toEqual([...(wanted.AttributeDefinitions as typeof attributes)].sort(byName));
    expect(table.Properties.KeySchema).toEqual(wanted.KeySchema);
    expect(table.Properties.GlobalSecondaryIndexes).toEqual(wanted.GlobalSecondaryIndexes);
    expect(table.Properties.BillingMode).toBe(wanted.BillingMode);
    expect(table.Properties.StreamSpecification).toEqual({
      StreamViewType: wanted.StreamSpecification?.StreamViewType,
    });
  });

  it('restores to any point, and is not deleted', () => {
    expect(table.Properties.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
    expect(table.Properties.DeletionProtectionEnabled).toBe(true);
    expect(table.DeletionPolicy).toBe('Retain');
  });

  it('forgets what has an expiry', () => {
    expect(table.Properties.TimeToLiveSpecification).toEqual({ AttributeName: 'expiresAt', Enabled: true });
  });

  it('keeps evidence private, versioned and encrypted', () => {
    const bucket = bucketNamed('Evidence');
    expect(bucket.DeletionPolicy).toBe('Retain');
    expect(bucket.Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    expect(bucket.Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(JSON.stringify(bucket.Properties.BucketEncryption)).toContain('aws:kms');
    data.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: [{ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }, {}],
      },
    });
  });

  it('notes who fetched evidence, and forgets it with the other logs', () => {
    const { LoggingConfiguration } = bucketNamed('Evidence').Properties;
    expect(JSON.stringify(LoggingConfiguration)).toContain('AccessLogs');
    const { AccessControl, LifecycleConfiguration } = bucketNamed('AccessLogs').Properties;
    expect(AccessControl).toBeUndefined();
    expect(LifecycleConfiguration).toEqual({ Rules: [{ ExpirationInDays: 30, Status: 'Enabled' }] });
  });

  it('lets CloudWatch ring the alarms', () => {
    expect(JSON.stringify(only(data, 'AWS::SNS::TopicPolicy').Properties)).toContain('cloudwatch.amazonaws.com');
  });
});

describe('the site', () => {
  it('serves the API beside the pages, without a cache', () => {
    const { DistributionConfig } = only(web, 'AWS::CloudFront::Distribution').Properties as {
      DistributionConfig: { CacheBehaviors: { PathPattern: string; CachePolicyId: string }[] };
    };
    // AWS's own policy CachingDisabled.
    const CachePolicyId = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
    expect(DistributionConfig.CacheBehaviors).toMatchObject([
      { PathPattern: 'api/*', CachePolicyId },
      { PathPattern: 'warga/*', CachePolicyId },
    ]);
  });

  it('allows no script of others and no frame', () => {
    const headers = JSON.stringify(only(web, 'AWS::CloudFront::ResponseHeadersPolicy').Properties);
    expect(headers).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(headers).toContain("frame-ancestors 'none'");
  });
});
