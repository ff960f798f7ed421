import { spawn } from 'node:child_process';
import { copyVendored } from './build';
import { command } from './command';
import { prepareDemo } from './demo-data';
import { demoEnvironment } from './demo-environment';
import { prepareDatabase } from './serve';

await command(async () => {
  demoEnvironment();
  await copyVendored();
  await prepareDatabase(prepareDemo);
  const { APP_URL, PORT } = process.env;
  const next = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'dev', '-p', PORT!], {
    stdio: 'inherit',
    env: { ...process.env, NEXTAUTH_URL: APP_URL, NEXT_TELEMETRY_DISABLED: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => next.kill(signal));
  next.on('exit', (code) => process.exit(code ?? 0));
});
