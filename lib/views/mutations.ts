import { and, count, eq, ne } from 'drizzle-orm';
import { type Db, getDb, transaction } from '@/db/client';
import { accounts, views } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { requireRole } from '@/lib/auth/roles';
import { recordEvent } from '@/lib/events/record';
import { findTab } from '@/lib/inbox/tabs';
import { notFound, Refusal } from '@/lib/refusal';
import type { ChangeViewInput, SaveViewInput } from './input';
import { MOST_VIEWS } from './queries';

type Kept = typeof views.$inferSelect;

/** Keeps a tab with its filters under a name; sharing it with all is for managers and admins. */
export async function saveView(agent: Agent, input: SaveViewInput, now = new Date()): Promise<{ viewId: string }> {
  if (!isOpenTo(agent, input)) throw notFound('tab');
  return change(agent, async (tx) => {
    await refuseTooMany(
      tx,
      agent,
      eq(views.memberId, agent.memberId),
      `You keep ${MOST_VIEWS} views: delete one first.`,
    );
    if (input.isShared) await refuseSharing(tx, agent);
    await refuseTaken(tx, agent, input.name);
    const { accountId, memberId } = agent;
    const [view] = await tx
      .insert(views)
      .values({ accountId, memberId, createdAt: now, ...input })
      .returning();
    await tell(tx, agent, 'view.saved', view!, now);
    return { viewId: view!.id };
  });
}

/** Another name, or shared with all, or no longer. */
export async function changeView(agent: Agent, { viewId, ...to }: ChangeViewInput, now = new Date()): Promise<void> {
  return change(agent, async (tx) => {
    const was = await findOwn(tx, agent, viewId);
    if (to.isShared && !was.isShared) await refuseSharing(tx, agent);
    if (to.name) await refuseTaken(tx, agent, to.name, was);
    const [view] = await tx.update(views).set(to).where(isView(agent, viewId)).returning();
    await tell(tx, agent, 'view.changed', view!, now);
  });
}

export async function removeView(agent: Agent, { viewId }: { viewId: string }, now = new Date()): Promise<void> {
  return change(agent, async (tx) => {
    const view = await findOwn(tx, agent, viewId);
    await tx.delete(views).where(isView(agent, viewId));
    await tell(tx, agent, 'view.removed', view, now);
  });
}

/** One at a time in an account, so that names and numbers are counted right. */
async function change<Value>(agent: Agent, run: (tx: Db) => Promise<Value>): Promise<Value> {
  return transaction(await getDb(), async (tx) => {
    await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, agent.accountId)).for('no key update');
    return run(tx);
  });
}

function isOpenTo({ teams }: Agent, { inbox, tab }: Pick<Kept, 'inbox' | 'tab'>): boolean {
  return findTab(inbox, tab) !== undefined && (tab === 'all' || teams.includes(inbox));
}

function isView({ accountId }: Agent, viewId: string) {
  return and(eq(views.accountId, accountId), eq(views.id, viewId));
}

/** One's own view, or a shared one where that is one's business; anybody else's is not found. */
async function findOwn(tx: Db, agent: Agent, viewId: string): Promise<Kept> {
  const [view] = await tx.select().from(views).where(isView(agent, viewId));
  if (!view || (!view.isShared && view.memberId !== agent.memberId)) throw notFound('view');
  if (view.isShared) requireRole(agent, 'manager');
  return view;
}

async function refuseSharing(tx: Db, agent: Agent): Promise<void> {
  requireRole(agent, 'manager');
  await refuseTooMany(tx, agent, eq(views.isShared, true), `${MOST_VIEWS} views are shared: delete one first.`);
}

async function refuseTooMany(
  tx: Db,
  { accountId }: Agent,
  which: ReturnType<typeof eq>,
  sentence: string,
): Promise<void> {
  const [found] = await tx
    .select({ views: count() })
    .from(views)
    .where(and(eq(views.accountId, accountId), which));
  if (found!.views >= MOST_VIEWS) throw new Refusal(409, sentence);
}

/** A name is its owner's once. */
async function refuseTaken(tx: Db, { accountId, memberId }: Agent, name: string, of?: Kept): Promise<void> {
  const isNamed = and(eq(views.memberId, of?.memberId ?? memberId), eq(views.name, name));
  const isOther = of ? ne(views.id, of.id) : undefined;
  const [taken] = await tx
    .select({ id: views.id })
    .from(views)
    .where(and(eq(views.accountId, accountId), isNamed, isOther));
  if (taken) throw new Refusal(409, { sentence: 'There is a view “{name}” already.', values: { name } });
}

/** What others see goes by its name; a private view's name is nobody's business. */
async function tell(tx: Db, agent: Agent, kind: string, { id, name, isShared }: Kept, occurredAt: Date): Promise<void> {
  const data = { viewId: id, isShared, ...(isShared ? { name } : {}) };
  await recordEvent(tx, agent, { kind, data, occurredAt });
}
