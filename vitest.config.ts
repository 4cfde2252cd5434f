import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/conformance/**', 'test/offices/**'],
    pool: 'threads',
    maxWorkers: 2,
    // No test mocks a module or leaves anything behind in one, so files may share what they import: less than half the time.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
