import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { afterAll, expect, it } from 'vitest';
import { Workflow } from '../../infra/constructs/workflow.ts';

const folder = mkdtempSync(join(tmpdir(), 'machine-'));
afterAll(() => rmSync(folder, { recursive: true }));

const stackWith = (definition: object): Stack => {
  const file = join(folder, 'example.asl.json');
  writeFileSync(file, JSON.stringify(definition));
  const stack = new Stack(new App(), 'Example');
  const arn = 'arn:aws:lambda:ap-southeast-3:111122223333:function';
  const steps = {
    openTask: LambdaFunction.fromFunctionArn(stack, 'openTask', `${arn}:open`),
    holdTask: LambdaFunction.fromFunctionArn(stack, 'holdTask', `${arn}:hold`),
  };
  new Workflow(stack, 'example', { file, steps, ifItFails: 'x', alarms: new Topic(stack, 'Topic'), logDays: 30 });
  return stack;
};

const calling = (operation: string) => {
  const task = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true };
  const Arguments = { FunctionName: `\${${operation}}` };
  return { QueryLanguage: 'JSONata', StartAt: 'Call', States: { Call: { ...task, Arguments } } };
};

const template = Template.fromStack(stackWith(calling('openTask')));

it('replaces the placeholders that it has by functions', () => {
  const open = 'arn:aws:lambda:ap-southeast-3:111122223333:function:open';
  template.hasResourceProperties('AWS::StepFunctions::StateMachine', { DefinitionSubstitutions: { openTask: open } });
});

it('may call the functions that it names, and no others', () => {
  const policies = JSON.stringify(template.findResources('AWS::IAM::Policy'));
  expect(policies).toContain('function:open');
  expect(policies).not.toContain('function:hold');
});

it.each(['closeTask', 'open Task', ''])('fails the synthesis for the placeholder "%s"', (operation) => {
  expect(() => stackWith(calling(operation))).toThrow('is no step; want one of openTask, holdTask');
});
