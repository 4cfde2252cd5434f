import { defineConfig } from 'vitest/config';

/** The suites that need more than Node, such as Java: `test/conformance/*.sh` prepare it and run them. */
export default defineConfig({
  test: {
    include: ['test/conformance/**/*.test.ts'],
    fileParallelism: false,
    hookTimeout: 60_000,
    testTimeout: 30_000,
  },
});
