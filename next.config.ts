import type { NextConfig } from 'next';

const config: NextConfig = {
  output: 'standalone',
  // The folder of this file, whatever lock files lie above it.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  // The server asks whether the schema is up to date; PGlite finds its WebAssembly and extensions at run time.
  outputFileTracingIncludes: {
    '/*': ['./db/migrations/**/*', './node_modules/@electric-sql/pglite/dist/**/*.{js,wasm,data,gz}'],
  },
  // PGlite loads its WebAssembly beside itself, argon2 is native, the rate limiter imports drizzle by a name that it
  // composes: none survives bundling.
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@node-rs/argon2',
    'drizzle-orm',
    'pg',
    'pg-boss',
    'pino',
    'rate-limiter-flexible',
  ],
  // `npm run typecheck` is its own step: a build in production need not read the tests.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  devIndicators: false,
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
};

/** On every answer, static files and /api/ too; pages get their Content-Security-Policy from `proxy.ts`. */
const securityHeaders = Object.entries({
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}).map(([key, value]) => ({ key, value }));

export default config;
