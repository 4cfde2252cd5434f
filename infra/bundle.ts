import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { entries, leaveOut, packsFolder, root } from './bundle-plugins.ts';
import { entryPoint, type FunctionSource, functionSources } from './functions.ts';

/** The code of a function by its name. Tests give one that bundles nothing. */
export type CodeOf = (name: string) => Code;

/** The code of a bundle beyond this has taken in something that a cold start should not pay for. */
const mostBytes = 750_000;

const settings = {
  absWorkingDir: root,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  sourcemap: 'external',
  metafile: true,
  legalComments: 'none',
  banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
  logLevel: 'error',
} as const satisfies BuildOptions;

/** A function as it is bundled. */
export type Bundled = Pick<FunctionSource, 'name' | 'contract'> & { readonly lines: string };

/** Every function of the product, the trigger of the user pool with them. */
export const allBundled: readonly Bundled[] = [
  ...functionSources.map((source) => ({ ...source, lines: entryPoint(source) })),
  { name: 'tokenClaims', contract: 'none', lines: "export { handler } from './functions/aws/token-claims.ts';" },
];

export interface Bundle {
  readonly name: string;
  readonly code: Uint8Array;
  readonly map: Uint8Array;
  /** What is in it, relative to the root of the project. */
  readonly files: readonly string[];
  /** Names of the rule packs that lie beside it. */
  readonly packs: readonly string[];
}

/** Functions that parse the same operations are bundled in one go. */
const inOneGo = (all: readonly Bundled[]): readonly (readonly Bundled[])[] => [
  ...Map.groupBy(all, ({ name, contract }) => (contract === 'own' ? name : `.${contract}`)).values(),
];

const packsOf = (imports: Metafile['outputs'][string]['imports']): readonly string[] =>
  imports.flatMap(({ path, external }) => (external === true && path.endsWith('.json') ? [basename(path)] : []));

const buildTogether = async (bundled: readonly Bundled[]): Promise<readonly Bundle[]> => {
  const slice = bundled.find(({ contract }) => contract === 'own')?.name;
  const linesOf = new Map(bundled.map(({ name, lines }) => [name, lines]));
  const { outputFiles, metafile } = await build({
    ...settings,
    entryPoints: bundled.map(({ name }) => ({ in: `entry:${name}`, out: name })),
    outdir: root,
    plugins: [entries(linesOf), ...leaveOut(slice)],
  });
  const outputOf = (name: string) => metafile.outputs[`${name}.mjs`];
  const contentsOf = (file: string) => outputFiles.find(({ path }) => path === join(root, file))?.contents;
  return bundled.map(({ name }) => ({
    name,
    code: checkedSize(name, contentsOf(`${name}.mjs`)),
    map: contentsOf(`${name}.mjs.map`) ?? new Uint8Array(),
    files: Object.keys(outputOf(name)?.inputs ?? {}),
    packs: packsOf(outputOf(name)?.imports ?? []),
  }));
};

const checkedSize = (name: string, code: Uint8Array = new Uint8Array()): Uint8Array => {
  if (code.length > 0 && code.length <= mostBytes) return code;
  throw new Error(`bundle ${name}: want at most ${mostBytes} bytes, got ${code.length}`);
};

/**
 * Bundles functions, the SDK with them. Nothing is written.
 * @throws {Error} when something does not resolve, or a bundle is larger than it should be
 */
export const bundlesOf = async (all: readonly Bundled[]): Promise<readonly Bundle[]> =>
  (await Promise.all(inOneGo(all).map(buildTogether))).flat();

const write = (path: string, contents: Uint8Array | string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
};

/** Without the spaces in which people read it. */
const packText = (name: string): string =>
  JSON.stringify(JSON.parse(readFileSync(join(root, packsFolder, name), 'utf8')));

/**
 * Writes the package of every function into a folder of its own. Source maps stay beside the packages, for whoever reads
 * a trace; they are not deployed.
 * @param folder relative to the root of the project
 */
export const bundle = async (folder = '.cache/lambda'): Promise<CodeOf> => {
  const [packages, maps] = [join(root, folder), join(root, `${folder}-maps`)];
  for (const old of [packages, maps]) rmSync(old, { recursive: true, force: true });
  for (const { name, code, map, packs } of await bundlesOf(allBundled)) {
    write(join(packages, name, 'index.mjs'), code);
    for (const pack of packs) write(join(packages, name, pack), packText(pack));
    write(join(maps, name, 'index.mjs.map'), map);
  }
  return (name) => Code.fromAsset(join(packages, name));
};
