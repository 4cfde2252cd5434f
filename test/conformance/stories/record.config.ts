import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const here = import.meta.dirname;

/** Runs the stories of the machines as they are, and records each for the judges. */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^\.\.\/support\/walk\.ts$/, replacement: resolve(here, 'recording-walk.ts') },
      { find: /^\.\/evaluate\.ts$/, replacement: resolve(here, 'recording-evaluate.ts') },
    ],
  },
  test: {
    root: resolve(here, '../../..'),
    include: ['test/workflows/*.test.ts', 'test/conformance/stories/documented-examples.ts'],
    exclude: ['test/workflows/all-machines.test.ts'],
    pool: 'threads',
    fileParallelism: false,
  },
});
