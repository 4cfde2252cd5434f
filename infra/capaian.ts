import { type App, Tags } from 'aws-cdk-lib';
import { ApiStack } from './api-stack.ts';
import type { CodeOf } from './bundle.ts';
import { DataStack } from './data-stack.ts';
import { stageOf } from './stage.ts';
import { WebStack } from './web-stack.ts';
import { WorkStack } from './work-stack.ts';

export interface Capaian {
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly work: WorkStack;
  readonly web: WebStack;
}

/** What the stacks are made from. */
export interface Given {
  readonly code: CodeOf;
  /** Folders: of the machines, and of the built web application. */
  readonly workflows: string;
  readonly site: string;
}

/** The four stacks of one stage: what must last, what answers people, what works when nobody asks, and the site. */
export const capaian = (app: App, given: Given): Capaian => {
  const stage = stageOf(app.node);
  const env = { region: stage.region };
  const named = (name: string): string => `capaian-${stage.name}-${name}`;
  const data = new DataStack(app, named('data'), { env, stage, code: given.code });
  const { code, workflows, site } = given;
  const api = new ApiStack(app, named('api'), { env, stage, data, code });
  const work = new WorkStack(app, named('work'), { env, stage, data, code, workflows });
  const web = new WebStack(app, named('web'), { env, stage, data, api, site });
  Tags.of(app).add('system', 'capaian');
  Tags.of(app).add('stage', stage.name);
  return { data, api, work, web };
};
