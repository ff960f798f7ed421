import { beforeAll, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { accounts, members, users } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { addMember, createAccount } from './mutations';

const password = 'correct horse battery';
const casa = {
  slug: 'casa',
  name: 'Casa',
  timezone: 'Europe/Lisbon',
  currency: 'EUR',
  email: 'dora.reyes@x.example',
  password,
};
const sofia = { account: 'casa', email: 'sofia@x.example', name: 'Sofia', role: 'agent' as const, password };
const teams: ('sales' | 'support')[] = ['support'];

let db: Db;

beforeAll(async () => {
  db = (await testDatabase()).db;
  await createAccount(db, casa);
});

it('names the first admin after the e-mail', async () => {
  expect(await db.select().from(members)).toMatchObject([
    { name: 'Dora Reyes', role: 'admin', teams: ['sales', 'support'] },
  ]);
});

it('gives a person who signs in elsewhere a place in another account by their own password alone', async () => {
  const other = { ...casa, slug: 'harbour', name: 'Harbour' };
  await expect(createAccount(db, { ...other, password: 'another password' })).rejects.toMatchObject({
    status: 409,
    detail: 'dora.reyes@x.example can sign in already, with another password: give that one.',
  });
  expect(await db.select().from(accounts)).toHaveLength(1);
  await createAccount(db, other);
  expect(await db.select().from(users)).toHaveLength(1);
  expect(await db.select().from(members)).toHaveLength(2);
});

it('changes nothing when the slug, the person or the account does not fit', async () => {
  await addMember(db, { ...sofia, teams });
  await expect(createAccount(db, { ...casa, email: 'new@x.example' })).rejects.toMatchObject({ status: 409 });
  await expect(addMember(db, { ...sofia, teams })).rejects.toMatchObject({ status: 409 });
  await expect(addMember(db, { ...sofia, account: 'nope', teams })).rejects.toMatchObject({ status: 404 });
  expect(await db.select().from(users)).toHaveLength(2);
});
