import { sql } from 'drizzle-orm';
import { type Db, rowsOf } from '@/db/client';
import { signIn } from '@/lib/auth/mutations';
import { findSession, type SessionAgent } from '@/lib/auth/queries';
import { importLine } from '@/lib/intake/input';
import { type Entry, record } from '@/lib/intake/mutations';
import { jobs } from '@/lib/jobs/jobs';
import { addMember, createAccount } from './mutations';

export const PASSWORD = 'correct horse battery';
const both: ('sales' | 'support')[] = ['sales', 'support'];

/** Dora runs one account with Maria, a manager, and Sofia, an agent; Erik runs another. */
export async function twoAccounts(db: Db) {
  const account = { timezone: 'Europe/Lisbon', currency: 'EUR', password: PASSWORD };
  await createAccount(db, { slug: 'casa', name: 'Casa', email: 'dora@x.example', ...account });
  await createAccount(db, { slug: 'harbour', name: 'Harbour', email: 'erik@x.example', ...account });
  for (const [name, role] of [['Maria', 'manager'] as const, ['Sofia', 'agent'] as const]) {
    const email = `${name.toLowerCase()}@x.example`;
    await addMember(db, { account: 'casa', email, name, role, teams: both, password: PASSWORD });
  }
  const [dora, maria, sofia, erik] = await Promise.all(
    ['dora', 'maria', 'sofia', 'erik'].map((name) => signedIn(db, `${name}@x.example`)),
  );
  return { dora: dora!, maria: maria!, sofia: sofia!, erik: erik! };
}

export async function signedIn(db: Db, email: string, password = PASSWORD): Promise<SessionAgent> {
  const visit = { address: '203.0.113.7', userAgent: null, now: new Date() };
  return (await findSession(db, await signIn(db, visit, { email, password }), new Date()))!;
}

/** Writes facts as an import does; one that is refused fails the test. */
export async function tell(agent: SessionAgent, lines: object[], now = new Date()): Promise<void> {
  const entries = lines.map((line) => {
    const { type, ...input } = importLine.parse(line);
    return { type, input } as Entry;
  });
  for (const outcome of await record(agent, entries, { history: true, now })) if (!outcome.ok) throw outcome.refusal;
}

/** The jobs of a kind that wait, told what they were told; and with them run, until none is left. */
export async function runJobs(db: Db, name: 'recompute-turns' | 'convert-amounts'): Promise<number> {
  for (let ran = 0; ; ran += 1) {
    const [next] = await rowsOf<{ id: string; data: never }>(
      db,
      sql`select id, data from pgboss.job where name = ${name} and state = 'created' order by created_on, id limit 1`,
    );
    if (!next) return ran;
    await jobs[name].run(db, next.data, new AbortController().signal);
    await db.execute(sql`delete from pgboss.job where name = ${name} and id = ${next.id}`);
  }
}

/** A listing, a guest's reservation there, and what may be said otherwise about it. */
export const stay = (externalId: string, rest: object = {}) => ({
  type: 'reservation',
  externalId,
  code: externalId.toUpperCase(),
  listing: 'casa-azul',
  guest: { externalId: `guest of ${externalId}`, name: 'Ana Silva' },
  channel: 'airbnb',
  status: 'confirmed',
  checkIn: '2026-12-01',
  checkOut: '2026-12-05',
  collectedBy: 'channel',
  occurredAt: '2026-11-01T10:00:00Z',
  ...rest,
});

export const casaAzul = {
  type: 'listing',
  externalId: 'casa-azul',
  name: 'Casa Azul',
  timezone: 'Europe/Lisbon',
  checkInTime: '15:00',
  checkOutTime: '11:00',
};
