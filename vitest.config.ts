import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules', '.next', 'dist', 'e2e'],
    env: { TZ: 'Asia/Kathmandu' },
    globalSetup: './db/testing.global.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
