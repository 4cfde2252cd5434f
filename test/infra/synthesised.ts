import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { capaian } from '../../infra/capaian.ts';

export interface Resource {
  readonly Type: string;
  readonly DeletionPolicy?: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

/** What `cdk.json` says. */
export const context = (): Readonly<Record<string, unknown>> =>
  (JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> }).context;

/** Stands for the code of every function: what is bundled is another matter. */
export const code = (): Code => Code.fromInline('export const handler = () => undefined;');

/** Stands for the built web application. */
export const site = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'capaian-site-'));
  mkdirSync(join(folder, 'assets'));
  for (const name of ['index.html', 'icon.svg', 'assets/index-1a2b3c4d.js']) writeFileSync(join(folder, name), name);
  return folder;
};

/** The stacks of a stage as CloudFormation gets them. */
export const synthesised = (stage = 'staging') => {
  const { data, api, work, web } = capaian(new App({ context: { ...context(), stage } }), {
    code,
    workflows: 'workflows',
    site: site(),
  });
  return {
    data: Template.fromStack(data),
    api: Template.fromStack(api),
    work: Template.fromStack(work),
    web: Template.fromStack(web),
  };
};

/** The resources of a type by their logical ids. */
export const resourcesOf = (template: Template, type: string): Readonly<Record<string, Resource>> =>
  template.findResources(type) as Record<string, Resource>;
