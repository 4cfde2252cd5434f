import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import type { Operation } from './shared/contract/define-operations.ts';
import { contract } from './shared/contract/index.ts';
import { operationNames } from './web/permissions/operation-names.ts';

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const contractFile = pathOf('shared/contract/index.ts');
const namesFile = pathOf('web/permissions/operation-names.ts');

/** What the browser needs of an operation. The schemas stay on the server, which judges what is sent. */
const routeOf = ({ method, path, public: open, readOnly }: Operation) => ({ method, path, public: open, readOnly });

/** Gives the browser the contract without zod: some 40 KB less for a phone to load. */
const contractWithoutSchemas = (): Plugin => ({
  name: 'contract-without-schemas',
  enforce: 'pre',
  load: (id) => {
    if (id === namesFile) return `export const operationNames = ${JSON.stringify(operationNames)};`;
    if (id !== contractFile) return null;
    const routes = Object.entries<Operation>(contract).map(([name, operation]) => [name, routeOf(operation)]);
    return `export const contract = ${JSON.stringify(Object.fromEntries(routes))};`;
  },
});

/** What only the personnel office opens is kept on a device when it is first opened there. */
const isForOffice = (file: Rolldown.OutputChunk | Rolldown.OutputAsset): boolean =>
  file.type === 'chunk' && /\/web\/(console|charts)\//.test(file.facadeModuleId ?? '');

/** Writes `sw.js`, which keeps the application on a device: its version follows from the names of its files. */
const serviceWorker = (): Plugin => ({
  name: 'service-worker',
  enforce: 'post',
  generateBundle(_, bundle) {
    const files = Object.values(bundle).filter((file) => !isForOffice(file) && file.fileName.startsWith('assets/'));
    const shell = ['/', '/icon.svg', ...files.map(({ fileName }) => `/${fileName}`).sort()];
    const version = createHash('sha256').update(Object.keys(bundle).sort().join(' ')).digest('hex').slice(0, 12);
    const { outputFiles } = buildSync({
      entryPoints: [pathOf('web/offline/service-worker.ts')],
      bundle: true,
      minify: true,
      write: false,
      define: { SHELL: JSON.stringify(shell), VERSION: JSON.stringify(version) },
    });
    this.emitFile({ type: 'asset', fileName: 'sw.js', source: outputFiles[0]?.text ?? '' });
  },
});

export default defineConfig({
  root: pathOf('web'),
  plugins: [contractWithoutSchemas(), serviceWorker()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
