import { defineConfig } from 'vitest/config';

/** Stories in a real browser: `test/conformance/web.sh` prepares it and runs them. */
export default defineConfig({
  test: {
    root: new URL('../../..', import.meta.url).pathname,
    include: ['test/e2e/web/*.story.ts'],
    fileParallelism: false,
    hookTimeout: 90_000,
    testTimeout: 60_000,
  },
});
