import { command } from './command';
import { prepareDatabase } from './serve';

await command(async () => {
  await prepareDatabase();
  console.log('The database is up to date.');
});
