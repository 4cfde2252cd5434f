import { readFileSync } from 'node:fs';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { capaian } from '../infra/capaian.ts';

const stackNames = ['data', 'api', 'work', 'web'] as const;

const typesIn = (stack: Stack): readonly string[] =>
  Object.values(Template.fromStack(stack).toJSON().Resources as Record<string, { Type: string }>).map(
    ({ Type }) => Type,
  );

const count = (types: readonly string[], wanted: string): number => types.filter((type) => type === wanted).length;

/** How many resources of which type each stack of staging has, as a table. */
export const resourceLines = (): readonly string[] => {
  const { context } = JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8'));
  const code = () => Code.fromInline('export const handler = () => undefined;');
  const stacks = capaian(new App({ context }), { code, workflows: 'workflows', site: 'web/dist' });
  const types = stackNames.map((name) => typesIn(stacks[name]));
  const all = [...new Set(types.flat())].sort();
  return [
    '## Resources by stack',
    '',
    `| type | ${stackNames.join(' | ')} |`,
    `|---|${stackNames.map(() => '---:').join('|')}|`,
    ...all.map((type) => `| ${type} | ${types.map((one) => count(one, type) || '').join(' | ')} |`),
    `| all, of 500 that a stack may have | ${types.map(({ length }) => length).join(' | ')} |`,
    '',
  ];
};
