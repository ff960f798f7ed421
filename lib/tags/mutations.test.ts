import { and, asc, eq, like } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { makeWorld, stay } from '@/db/fixtures';
import { conversations, conversationTags, events, tags } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { findConversation } from '@/lib/conversations/queries';
import { parse } from '@/lib/parse';
import { taggingInput } from './input';
import { addTag, mergeTag, offerTag, removeTag, renameTag, retireTag } from './mutations';
import { listTagNames, listTags } from './queries';

const { db } = await testDatabase();

/** An account with two conversations. */
async function house() {
  const world = await makeWorld(db, { now: new Date('2026-05-02T12:00:00Z') });
  await world.tell(stay('one', '2026-04-01T10:00:00Z'), stay('two', '2026-04-01T10:00:00Z'));
  const mine = eq(conversations.accountId, world.accountId);
  const threads = await db.select({ id: conversations.id }).from(conversations).where(mine).orderBy(conversations.id);
  const [one, two] = threads.map(({ id }) => id) as [string, string];
  const idOf = async (name: string) => {
    const isIt = and(eq(tags.accountId, world.accountId), eq(tags.name, name));
    return (await db.select().from(tags).where(isIt))[0]!.id;
  };
  const told = async () => {
    const tagged = and(eq(events.accountId, world.accountId), like(events.kind, 'tag.%'));
    return (await db.select().from(events).where(tagged).orderBy(asc(events.occurredAt), asc(events.id))).map(
      ({ kind, conversationId, data }) => ({ kind, conversationId, data }),
    );
  };
  const on = async (id: string) => (await findConversation(world.system, id))!.tags;
  return { ...world, sofia: world.agents.sofia!, dora: world.agents.dora!, one, two, idOf, told, on };
}

it('tags by typing, once however often and in whatever case, also at once', async () => {
  const { sofia, one, two, idOf, told, on } = await house();
  await Promise.all([one, two, one].map((conversationId) => addTag(sofia, { conversationId, name: 'Anniversary' })));
  await addTag(sofia, { conversationId: one, name: 'ANNIVERSARY' });
  expect([await on(one), await on(two), await listTagNames(sofia)]).toEqual([
    ['Anniversary'],
    ['Anniversary'],
    ['Anniversary'],
  ]);
  await removeTag(sofia, { conversationId: one, name: 'anniversary' });
  await removeTag(sofia, { conversationId: one, name: 'anniversary' });
  await removeTag(sofia, { conversationId: one, name: 'unheard of' });
  expect(await on(one)).toEqual([]);
  const data = { tagId: await idOf('Anniversary'), name: 'Anniversary' };
  const events = await told();
  expect(events).toHaveLength(3);
  expect(events.at(-1)).toEqual({ kind: 'tag.removed', conversationId: one, data });
});

it('takes a word or a few on one line', () => {
  const conversationId = crypto.randomUUID();
  expect(parse(taggingInput, { conversationId, name: '  late \n arrival ' }).name).toBe('late arrival');
  for (const name of ['', ' ', 'x'.repeat(51), 'a\0b']) {
    expect(() => parse(taggingInput, { conversationId, name })).toThrow();
  }
});

it('renames a tag wherever it stands, but not to another one’s name', async () => {
  const { sofia, dora, one, idOf, told, on } = await house();
  await addTag(sofia, { conversationId: one, name: 'vip' });
  await addTag(sofia, { conversationId: one, name: 'family' });
  const tagId = await idOf('vip');
  await renameTag(dora, { tagId, name: 'VIP' });
  expect(await on(one)).toEqual(expect.arrayContaining(['VIP', 'family']));
  await expect(renameTag(dora, { tagId, name: 'Family' })).rejects.toMatchObject({
    status: 409,
    detail: 'There is a tag “family” already: merge the two instead.',
  });
  expect((await told()).at(-1)).toMatchObject({ kind: 'tag.renamed', data: { name: 'VIP', before: { name: 'vip' } } });
});

it('merges two tags into one', async () => {
  const { sofia, dora, one, two, idOf, told, on } = await house();
  for (const conversationId of [one, two]) await addTag(sofia, { conversationId, name: 'kids' });
  await addTag(sofia, { conversationId: one, name: 'family' });
  const [tagId, into] = [await idOf('kids'), await idOf('family')];
  await mergeTag(dora, { tagId, into });
  expect([await on(one), await on(two), await listTagNames(sofia)]).toEqual([['family'], ['family'], ['family']]);
  expect((await told()).at(-1)).toEqual({
    ...{ kind: 'tag.merged', conversationId: null },
    data: { tagId, name: 'kids', intoId: into, into: 'family', conversations: 2 },
  });
  await expect(mergeTag(dora, { tagId: into, into })).rejects.toMatchObject({ status: 422 });
  await expect(mergeTag(dora, { tagId, into })).rejects.toMatchObject({ status: 404 });
});

it('a retired tag stays where it is and is offered to nobody', async () => {
  const { sofia, dora, one, two, idOf, on } = await house();
  await addTag(sofia, { conversationId: one, name: 'old' });
  const tagId = await idOf('old');
  await retireTag(dora, { tagId });
  expect([await on(one), await listTagNames(sofia)]).toEqual([['old'], []]);
  expect(await listTags(dora)).toEqual([expect.objectContaining({ name: 'old', conversations: 1 })]);
  await addTag(sofia, { conversationId: one, name: 'old' });
  await expect(addTag(sofia, { conversationId: two, name: 'Old' })).rejects.toMatchObject({
    status: 409,
    detail: '“old” is no longer in use: choose another tag.',
  });
  await offerTag(dora, { tagId });
  await addTag(sofia, { conversationId: two, name: 'Old' });
  expect(await on(two)).toEqual(['old']);
});

it('knows nothing of another account, and takes orders about tags from admins alone', async () => {
  const [here, there] = [await house(), await house()];
  await addTag(here.sofia, { conversationId: here.one, name: 'vip' });
  const tagId = await here.idOf('vip');
  const strange = { conversationId: here.one, name: 'mine' };
  await expect(addTag(there.sofia, strange)).rejects.toMatchObject({ status: 404 });
  await expect(removeTag(there.sofia, { ...strange, name: 'vip' })).rejects.toMatchObject({ status: 404 });
  expect(await listTags(there.dora)).toEqual([]);
  for (const [agent, status] of [
    [there.dora, 404],
    [here.agents.chen!, 403],
  ] as const) {
    await expect(renameTag(agent, { tagId, name: 'x' })).rejects.toMatchObject({ status });
    await expect(retireTag(agent, { tagId })).rejects.toMatchObject({ status });
    await expect(offerTag(agent, { tagId })).rejects.toMatchObject({ status });
    await expect(mergeTag(agent, { tagId, into: crypto.randomUUID() })).rejects.toMatchObject({ status });
  }
  await expect(listTags(here.agents.chen!)).rejects.toMatchObject({ status: 403 });
  expect(await db.select().from(conversationTags).where(eq(conversationTags.tagId, tagId))).toHaveLength(1);
});
