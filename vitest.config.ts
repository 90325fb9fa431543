import { defineConfig } from 'vitest/config';

const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/third-party/connect-express/install-frameworks.ts'],
    pool: 'forks',
    globals: false,
    watch: false,
    testTimeout: 15_000,
    hookTimeout: 15_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
