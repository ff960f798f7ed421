import { buildIfStale } from './build';
import { command } from './command';
import { prepareDemo, showSignIn } from './demo-data';
import { demoEnvironment } from './demo-environment';
import { serve } from './serve';

await command(async () => {
  demoEnvironment();
  await buildIfStale();
  await serve(prepareDemo);
  await showSignIn();
});
