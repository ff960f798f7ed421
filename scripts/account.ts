import { accountInput } from '@/lib/accounts/input';
import { createAccount } from '@/lib/accounts/mutations';
import { command } from './command';
import { readOptions, withDatabase } from './options';

/** `npm run account`: an account with its first admin. */
await command(async () => {
  const input = readOptions(accountInput);
  await withDatabase((db) => createAccount(db, input));
  console.log(`Made the account "${input.slug}" with its admin ${input.email}.`);
});
