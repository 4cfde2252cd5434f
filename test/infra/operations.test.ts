import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { endpoints as endpointOf } from '../../functions/endpoints.ts';
import { type Slice, slicePermissions } from '../../infra/permissions.ts';
import { contract, type OperationId, slices } from '../../shared/contract/index.ts';
import { resourcesOf, synthesised } from './synthesised.ts';

const { data, api, work } = synthesised();

const routes = Object.values(resourcesOf(api, 'AWS::ApiGatewayV2::Route'));
const integrations = resourcesOf(api, 'AWS::ApiGatewayV2::Integration');
const functions = resourcesOf(api, 'AWS::Lambda::Function');
const alarms = [api, work].flatMap((one) => Object.values(resourcesOf(one, 'AWS::CloudWatch::Alarm')));

/** The logical ids that a part of a template refers to. */
const referred = (part: unknown): readonly string[] =>
  [...JSON.stringify(part).matchAll(/"(?:Ref|Fn::GetAtt)":\[?"([^"]+)"/g)].map(([, id = '']) => id);

const sliceOf = (operation: OperationId): Slice | undefined =>
  (Object.keys(slices) as Slice[]).find((slice) => operation in slices[slice]);

/** What the gateway does with an operation, followed from its route to the function. */
const functionBehind = (operation: OperationId): string | undefined => {
  const { method, path } = contract[operation];
  const route = routes.find(({ Properties }) => Properties.RouteKey === `${method} ${path}`);
  const integration = referred(route?.Properties.Target).find((id) => id in integrations);
  return referred(integrations[integration ?? '']?.Properties.IntegrationUri).find((id) => id in functions);
};

const alarmTextOf = (functionId: string): unknown =>
  alarms.find(({ Properties }) => referred(Properties).includes(functionId))?.Properties.AlarmDescription;

/** A sentence about people, not about machines. */
const aboutPeople =
  /^(Nobody|Everybody|Employees|Supervisors|Superiors|Colleagues|Officers|Citizens|HR|Monitoring) .{10,}\.$/;

it.each(Object.keys(contract) as OperationId[])('%s has a function, a route, a row and an alarm', (operation) => {
  const slice = sliceOf(operation) as Slice;
  const lambda = functionBehind(operation) as string;
  expect(functions[lambda]?.Properties.Environment).toMatchObject({ Variables: { POWERTOOLS_SERVICE_NAME: slice } });
  expect(endpointOf[operation].operation).toBe(operation);
  expect(alarmTextOf(lambda)).toBe(slicePermissions[slice].ifItFails);
});

const everyAlarm = [...alarms, ...Object.values(resourcesOf(data, 'AWS::CloudWatch::Alarm'))];
const texts = everyAlarm.map(({ Properties }) => String(Properties.AlarmDescription));

it('says by every alarm who is hurt', () => {
  expect(texts.filter((text) => !aboutPeople.test(text))).toEqual([]);
});

it('tells by every alarm somebody', () => {
  for (const { Properties } of everyAlarm) expect(Properties.AlarmActions).toHaveLength(1);
});

it('has every alarm explained to whoever runs it', () => {
  const operations = readFileSync('docs/operations.md', 'utf8');
  expect(texts.filter((text) => !operations.includes(text))).toEqual([]);
});
