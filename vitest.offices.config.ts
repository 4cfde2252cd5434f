import { defineConfig } from 'vitest/config';

/** Each file plays the whole year of an example office: `test/conformance/offices.sh` runs them. */
export default defineConfig({
  test: {
    include: ['test/offices/**/*.test.ts'],
    fileParallelism: false,
    hookTimeout: 600_000,
    testTimeout: 30_000,
  },
});
