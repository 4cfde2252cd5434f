import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, it } from 'vitest';
import { capaian } from '../../infra/capaian.ts';
import { code, context, resourcesOf, site } from './synthesised.ts';

const streamArn = 'arn:aws:dynamodb:ap-southeast-3:111122223333:table/restored/stream/2026-11-25T00:00:00.000';

const withRestored = (): App => {
  const given = context();
  const stages = given.stages as Record<string, object>;
  const staging = { ...stages.staging, restored: { tableName: 'restored', streamArn } };
  return new App({ context: { ...given, stage: 'staging', stages: { staging } } });
};

const { data, api, work } = capaian(withRestored(), { code, workflows: 'workflows', site: site() });
const dataTemplate = Template.fromStack(data);
const workTemplate = Template.fromStack(work);
const both = [Template.fromStack(api), workTemplate];

it('every function works on the restored table', () => {
  const variables = both
    .flatMap((one) => Object.values(resourcesOf(one, 'AWS::Lambda::Function')))
    .flatMap(({ Properties }) => {
      const { TABLE_NAME } = (Properties.Environment as { Variables: Record<string, unknown> }).Variables;
      return TABLE_NAME === undefined ? [] : [TABLE_NAME];
    });
  expect(new Set(variables)).toEqual(new Set(['restored']));
  expect(variables.length).toBeGreaterThan(30);
});

it('the stream of the restored table is delivered', () => {
  const [mapping] = Object.values(resourcesOf(workTemplate, 'AWS::Lambda::EventSourceMapping'));
  expect(mapping?.Properties.EventSourceArn).toBe(streamArn);
});

it('no function needs anything more of the damaged table', () => {
  expect(JSON.stringify(both.map((one) => one.toJSON()))).not.toContain('ExportsOutputFnGetAttTable');
  expect(resourcesOf(dataTemplate, 'AWS::DynamoDB::Table')).toEqual({});
});
