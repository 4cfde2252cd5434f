import { defineConfig } from 'vitest/config';

/** Stories in a real browser: `test/conformance/web.sh` prepares it and runs them. */
export default defineConfig({
  test: {
    root: new URL('../../..', import.meta.url).pathname,
    include: ['test/e2e/web/*.story.ts'],
    // Each story has an office and a browser of its own; two at a time leave the browser enough of a small machine.
    maxWorkers: 2,
    hookTimeout: 120_000,
    testTimeout: 90_000,
    // A page changes in its own time: every look at it is repeated until it shows what is expected.
    expect: { poll: { timeout: 15_000 } },
  },
});
