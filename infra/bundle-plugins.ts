import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

export const root = resolve(import.meta.dirname, '..');

/** Entry points exist only here: each is made of its function's row in the permission tables. */
export const entries = (linesOf: ReadonlyMap<string, string>): Plugin => ({
  name: 'entries',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^entry:/ }, ({ path }) => ({ path: path.slice('entry:'.length), namespace: 'entry' }));
    onLoad({ filter: /.*/, namespace: 'entry' }, ({ path }) => ({
      contents: linesOf.get(path) ?? '',
      resolveDir: root,
      loader: 'ts',
    }));
  },
});

/** Where rule packs lie, relative to the root of the project. */
export const packsFolder = 'data/schemes';

/** Rule packs lie beside the code as JSON, which is parsed several times as fast as the same text in a program. */
const packsBeside: Plugin = {
  name: 'packs-beside',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/data\/schemes\/[^/]+\.json$/ }, ({ path }) => ({
      path: `./${basename(path)}`,
      external: true,
      sideEffects: false,
    }));
  },
};

/** Our modules do nothing when they are imported, so one of which nothing is used is left out. */
const onlyWhatIsUsed: Plugin = {
  name: 'only-what-is-used',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.{1,2}\/.*\.(ts|json)$/ }, ({ path, resolveDir }) =>
      resolveDir.startsWith(join(root, 'node_modules'))
        ? undefined
        : { path: join(resolveDir, path), sideEffects: false },
    );
  },
};

/** `z` as one object would keep all of zod, with its words in fifty languages; as a namespace only what is called. */
const zodByName: Plugin = {
  name: 'zod-by-name',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/(functions|shared)\/.*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace("import { z } from 'zod';", "import * as z from 'zod';"),
      loader: 'ts',
    }));
  },
};

/** A slice's function parses its own operations: the contract of its bundle names no others. */
const contractOf = (slice: string): Plugin => ({
  name: 'contract-of-slice',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/shared\/contract\/index\.ts$/ }, ({ path }) => ({
      contents: `export { ${slice} as contract } from './operations/${slice}.ts';`,
      resolveDir: resolve(path, '..'),
      loader: 'ts',
    }));
  },
});

/** Lambda gives credentials in the environment: no profile, no sign-on and no metadata service is ever asked. */
const credentialsOfLambda: Plugin = {
  name: 'credentials-of-lambda',
  setup: ({ onResolve }) => {
    const path = join(root, 'functions/aws/lambda-credentials.ts');
    onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => ({ path }));
  },
};

/**
 * What keeps a bundle down to what its function needs.
 * @param slice the only operations that it parses
 */
export const leaveOut = (slice: string | undefined): readonly Plugin[] => [
  packsBeside,
  onlyWhatIsUsed,
  ...(slice === undefined ? [] : [contractOf(slice)]),
  zodByName,
  credentialsOfLambda,
];
