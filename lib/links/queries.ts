import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { accounts, members, oneTimeLinks, users } from '@/db/schema';
import { hashToken } from '@/lib/auth/tokens';
import type { Purpose } from './mutations';

/** What a link that still works is about; null for one that is used, outdated or was never made. */
export async function findLink(db: Db, token: string, purpose: Purpose, now: Date) {
  const [link] = await db
    .select({
      accountId: members.accountId,
      memberId: members.id,
      accountName: accounts.name,
      name: members.name,
      email: members.email,
      passwordHash: users.passwordHash,
    })
    .from(oneTimeLinks)
    .innerJoin(members, and(eq(members.accountId, oneTimeLinks.accountId), eq(members.id, oneTimeLinks.memberId)))
    .innerJoin(accounts, eq(accounts.id, members.accountId))
    .leftJoin(users, eq(users.email, members.email))
    .where(
      and(
        eq(oneTimeLinks.tokenHash, hashToken(token)),
        eq(oneTimeLinks.purpose, purpose),
        isNull(oneTimeLinks.usedAt),
        gt(oneTimeLinks.expiresAt, now),
        isNull(members.retiredAt),
      ),
    );
  return link ?? null;
}
