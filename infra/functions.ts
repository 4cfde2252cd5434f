import {
  type Job,
  jobPermissions,
  type Permission,
  pagePermissions,
  slicePermissions,
  stepPermissions,
} from './permissions.ts';

/** One function as it is bundled: its name, what it may touch, and the lines that make its handler. */
export interface FunctionSource {
  readonly name: string;
  readonly permission: Permission;
  /** Which operations of the contract it parses: those of its slice, all, or none. */
  readonly contract: 'own' | 'all' | 'none';
  /** Reads rule packs. */
  readonly schemes: boolean;
  /** Imports are relative to the root of the project. */
  readonly imports: readonly string[];
  /** An expression for the handler; `deps` are the function's dependencies. */
  readonly handler: string;
}

const sliceSources = Object.entries<Permission>(slicePermissions).map(([name, permission]) => ({
  name,
  permission,
  // The description of the API names every operation.
  contract: name === 'system' ? ('all' as const) : ('own' as const),
  schemes: permission.table !== undefined,
  imports: [
    "import { apiHandler } from './functions/aws/api-handler.ts';",
    `import { endpoints } from './functions/${name}/endpoints.ts';`,
  ],
  handler: 'apiHandler(endpoints, deps)',
}));

/** `openTask` is in `open-task.ts`, but for what shares a file. */
const fileOfStep = (name: string): string =>
  name === 'escalatePhase' ? 'remind-phase' : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const stepSources = Object.entries<Permission>(stepPermissions).map(([name, permission]) => ({
  name,
  permission,
  contract: 'none' as const,
  schemes: true,
  imports: [`import { ${name} } from './functions/steps/${fileOfStep(name)}.ts';`],
  handler: `${name}.bind(deps)`,
}));

const pageSources = [
  {
    name: 'citizens',
    permission: pagePermissions.citizens as Permission,
    contract: 'none' as const,
    schemes: true,
    imports: [
      "import { citizensHandler } from './functions/aws/citizens-handler.ts';",
      "import { citizenPages } from './functions/citizens/pages.ts';",
    ],
    handler: 'citizensHandler(citizenPages, deps)',
  },
];

const jobs: Readonly<Record<Job, { readonly imports: readonly string[]; readonly handler: string }>> = {
  deliver: {
    imports: ["import { deliverFromStream } from './functions/aws/deliver.ts';"],
    handler: 'deliverFromStream(deps)',
  },
  runEnded: {
    imports: ["import { runEndedJob } from './functions/aws/run-ended.ts';"],
    handler: 'runEndedJob(deps)',
  },
  sweep: { imports: ["import { sweepJob } from './functions/aws/sweep.ts';"], handler: 'sweepJob(deps)' },
  letters: { imports: ["import { lettersJob } from './functions/aws/letters.ts';"], handler: 'lettersJob(deps)' },
};

const jobSources = Object.entries<Permission>(jobPermissions).map(([name, permission]) => ({
  name,
  permission,
  contract: 'none' as const,
  schemes: false,
  ...jobs[name as Job],
}));

/** Every function that has dependencies. */
export const functionSources: readonly FunctionSource[] = [
  ...sliceSources,
  ...pageSources,
  ...stepSources,
  ...jobSources,
];

type Adapter = readonly [from: string, name: string];

const adaptersOf = ({ table, files, mail, starts }: Permission, schemes: boolean): readonly Adapter[] => [
  ...(schemes ? [['builtInSchemes', 'schemes'] as const] : []),
  ...(table ? [['tableFrom', 'table'] as const] : []),
  ...(starts ? [['workflowsFrom', 'workflows'] as const] : []),
  ...(files ? [['filesFrom', 'files'] as const] : []),
  ...(mail ? [['mailFrom', 'mail'] as const] : []),
];

const homes: Readonly<Record<string, string>> = {
  builtInSchemes: './shared/data/schemes.ts',
  tableFrom: './functions/aws/dynamo-table-from.ts',
  workflowsFrom: './functions/aws/step-functions-workflows.ts',
  filesFrom: './functions/aws/s3-files.ts',
  mailFrom: './functions/aws/ses-mail.ts',
};

/**
 * The entry point of a function: only the adapters that its permission grants are imported, so that nothing else is in
 * its bundle.
 */
export const entryPoint = ({ permission, schemes, imports, handler }: FunctionSource): string => {
  const adapters = adaptersOf(permission, schemes);
  const given = adapters.map(([from, name]) => `${name}: ${from}`);
  return [
    "import { awsDependencies } from './functions/aws/aws-dependencies.ts';",
    ...adapters.map(([from]) => `import { ${from} } from '${homes[from]}';`),
    ...imports,
    `const deps = awsDependencies({ ${given.join(', ')} });`,
    `export const handler = ${handler};`,
  ].join('\n');
};
