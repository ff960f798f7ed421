import { cache } from 'react';
import { requireAgent } from '@/lib/auth/session';
import { listMemberships } from '@/lib/members/queries';
import { AccountMenuButton } from './account-menu-button';

/** Once per request, though the menu stands in the column and in the drawer. */
const membershipsOf = cache(listMemberships);

/** The person at the foot of the navigation: who and where they are, their other accounts, their sessions, the way out. */
export async function AccountMenu() {
  const agent = await requireAgent();
  const { name, email, account } = agent;
  return (
    <AccountMenuButton name={name} email={email} accountId={account.id} memberships={await membershipsOf(agent)} />
  );
}
