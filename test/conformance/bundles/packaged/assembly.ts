import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly Metadata?: Readonly<Record<string, unknown>>;
}

export interface Stack {
  readonly resources: Readonly<Record<string, Resource>>;
  /** What other stacks import, by the name of the export. */
  readonly exports: ReadonlyMap<string, unknown>;
  readonly region: string;
}

/** What `cdk synth` wrote. */
export interface Assembly {
  readonly stacks: readonly Stack[];
  /** The folder of an asset, by the key under which the deployment would upload it. */
  assetFolder(key: string): string;
}

interface Artifact {
  readonly type: string;
  readonly environment?: string;
  readonly properties?: { readonly templateFile?: string; readonly file?: string };
}

interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: string } }>>;
}

interface AssetManifest {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: { readonly path: string };
        readonly destinations: Readonly<Record<string, { readonly objectKey: string }>>;
      }
    >
  >;
}

const jsonIn = <T>(folder: string, file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;

const exportsOf = ({ Outputs = {} }: Template): Stack['exports'] =>
  new Map(Object.values(Outputs).flatMap(({ Value, Export }) => (Export ? [[Export.Name, Value] as const] : [])));

/** Object key → folder, as the manifests of the assets say. */
const foldersIn = (folder: string, artifacts: readonly Artifact[]): ReadonlyMap<string, string> =>
  new Map(
    artifacts.flatMap(({ type, properties }) => {
      if (type !== 'cdk:asset-manifest' || properties?.file === undefined) return [];
      const { files } = jsonIn<AssetManifest>(folder, properties.file);
      return Object.values(files).flatMap(({ source, destinations }) =>
        Object.values(destinations).map(({ objectKey }) => [objectKey, resolve(folder, source.path)] as const),
      );
    }),
  );

/** Reads the manifest of a cloud assembly, with the templates and assets that it names. */
export const readAssembly = (folder: string): Assembly => {
  const { artifacts } = jsonIn<{ artifacts: Readonly<Record<string, Artifact>> }>(folder, 'manifest.json');
  const all = Object.values(artifacts);
  const stacks = all.flatMap(({ type, environment = '', properties }): readonly Stack[] => {
    if (type !== 'aws:cloudformation:stack' || properties?.templateFile === undefined) return [];
    const template = jsonIn<Template>(folder, properties.templateFile);
    const region = environment.split('/').at(-1) ?? '';
    return [{ resources: template.Resources, exports: exportsOf(template), region }];
  });
  const folders = foldersIn(folder, all);
  return {
    stacks,
    assetFolder: (key) => {
      const found = folders.get(key);
      if (found === undefined) throw new Error(`asset ${key}: no manifest of ${folder} names it`);
      return found;
    },
  };
};
