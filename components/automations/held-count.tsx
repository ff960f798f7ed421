import { requireAgent } from '@/lib/auth/session';
import { countHeld } from '@/lib/automations/queries';

/** How many messages wait for a person, where any do. */
export async function HeldCount() {
  const count = await countHeld(await requireAgent());
  return count > 0 ? <span className="font-semibold text-foreground">{count}</span> : null;
}
