import { copyFileSync, mkdirSync } from 'node:fs';

/** Puts what the API's reference page loads where our own origin serves it, so that nothing comes from elsewhere. */
mkdirSync('public/vendor', { recursive: true });
copyFileSync('node_modules/@scalar/api-reference/dist/browser/standalone.js', 'public/vendor/api-reference.js');
