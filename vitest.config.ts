import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // The tests mostly wait: two files at a time fill two cores.
          maxWorkers: 2,
          // A real browser on a busy machine may stumble: there once more, and the log says so.
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
});
