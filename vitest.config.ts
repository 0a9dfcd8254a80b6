// Two test worlds: plain node, and real browsers with the built extension.
import { defineConfig } from 'vitest/config';

/** Generous, in ms: a busy machine is slow, and what passes waits for nothing. Each wait in a browser has its own end. */
const PATIENCE_MS = 240_000;
/** What a browser shows is looked at again until it is as expected: what comes late is late, not wrong. */
const POLL = { interval: 25, timeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          // One process for all files, so that both browsers are started once.
          pool: 'forks',
          maxWorkers: 1,
          isolate: false,
          fileParallelism: false,
          expect: { poll: POLL },
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
        },
      },
    ],
  },
});
