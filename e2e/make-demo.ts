import { buildIfStale } from '@/scripts/build';
import { command } from '@/scripts/command';
import { prepareDemo } from '@/scripts/demo-data';
import { demoEnvironment } from '@/scripts/demo-environment';
import { prepareDatabase } from '@/scripts/serve';

await command(async () => {
  demoEnvironment();
  await buildIfStale();
  await prepareDatabase(prepareDemo);
});
