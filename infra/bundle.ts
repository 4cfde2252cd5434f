import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { build, type OutputFile, type Plugin } from 'esbuild';
import { entryPoint, functionSources } from './functions.ts';

/** The code of a function by its name. Tests give one that bundles nothing. */
export type CodeOf = (name: string) => Code;

const root = resolve(import.meta.dirname, '..');
const folder = join(root, '.cache', 'lambda');
const maps = join(root, '.cache', 'lambda-maps');

/** A bundle beyond this has taken in something that a cold start should not pay for. */
const mostBytes = 1_500_000;

/** Entry points exist only here: one for each row of the permission tables. */
const entries = (sources: ReadonlyMap<string, string>): Plugin => ({
  name: 'entries',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^entry:/ }, ({ path }) => ({ path: path.slice('entry:'.length), namespace: 'entry' }));
    onLoad({ filter: /.*/, namespace: 'entry' }, ({ path }) => ({
      contents: sources.get(path) ?? '',
      resolveDir: root,
      loader: 'ts',
    }));
  },
});

/** Source maps stay beside the package, for whoever reads a trace; they are not deployed. */
const write = ({ path, contents }: OutputFile): void => {
  const target = path.endsWith('.map') ? path.replace(folder, maps) : path;
  if (!path.endsWith('.map') && contents.length > mostBytes) {
    throw new Error(`bundle ${path}: want at most ${mostBytes} bytes, got ${contents.length}`);
  }
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, contents);
};

/**
 * Bundles every function, each into a folder of its own, the SDK with it.
 * @throws {Error} when something does not resolve, or a bundle is larger than it should be
 */
export const bundle = async (): Promise<CodeOf> => {
  const sources = new Map(functionSources.map((source) => [source.name, entryPoint(source)]));
  sources.set('tokenClaims', "export { handler } from './functions/aws/token-claims.ts';");
  rmSync(folder, { recursive: true, force: true });
  const { outputFiles } = await build({
    entryPoints: [...sources.keys()].map((name) => ({ in: `entry:${name}`, out: `${name}/index` })),
    plugins: [entries(sources)],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: 'external',
    legalComments: 'none',
    banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
    logLevel: 'error',
  });
  for (const file of outputFiles) write(file);
  return (name) => Code.fromAsset(join(folder, name));
};
