import { z } from 'zod';
import { systemActorOf } from '@/lib/accounts/mutations';
import { apiKeyInput } from '@/lib/auth/input';
import { createApiKey } from '@/lib/auth/mutations';
import { text } from '@/lib/text';
import { command } from './command';
import { listed, readOptions, withDatabase } from './options';

const options = z.strictObject({
  account: text(60),
  name: apiKeyInput.shape.name,
  scopes: z.string().default('read,write').transform(listed).pipe(apiKeyInput.shape.scopes),
});

/** `npm run api-key`: a key for the API. The last line on stdout is the key alone, for scripts to read. */
await command(async () => {
  const { account, ...input } = readOptions(options);
  const { key } = await withDatabase(async (db) => createApiKey(await systemActorOf(db, account), input));
  console.log(`Made the key "${input.name}" for "${account}"; it is shown only now:`);
  console.log(key);
});
