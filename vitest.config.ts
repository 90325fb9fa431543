import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    globals: false,
    watch: false,
    testTimeout: 15_000,
    hookTimeout: 15_000,
  },
});
