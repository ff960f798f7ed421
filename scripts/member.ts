import { z } from 'zod';
import { newMemberInput } from '@/lib/accounts/input';
import { addMember } from '@/lib/accounts/mutations';
import { command } from './command';
import { listed, readOptions, withDatabase } from './options';

const options = newMemberInput.extend({ teams: z.string().transform(listed).pipe(newMemberInput.shape.teams) });

/** `npm run member`: a person who can sign in at once. */
await command(async () => {
  const input = readOptions(options);
  await withDatabase((db) => addMember(db, input));
  console.log(`Added ${input.email} to "${input.account}" as ${input.role}.`);
});
