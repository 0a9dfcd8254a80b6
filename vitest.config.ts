// Two test worlds: plain node, and real browsers with the built extension.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' } },
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
          // Generous: a busy machine is slow, and what passes waits for nothing. Each wait inside has its own end.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
