import Link from 'next/link';
import type { PlannedRow } from '@/lib/automations/queries';

/** The name of what sends a message; a rule's leads to all that it sends. */
export function RuleName({ rule, className }: { rule: PlannedRow['rule']; className?: string }) {
  if (rule.kind !== 'rule') return <bdi className={className}>{rule.name}</bdi>;
  return (
    <Link href={`/automations?rule=${rule.id}`} prefetch={false} className={className}>
      <bdi className="hover:underline">{rule.name}</bdi>
    </Link>
  );
}
