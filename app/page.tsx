import { redirect } from 'next/navigation';
import { firstTabPath } from '@/components/inbox/paths';
import { requireAgent } from '@/lib/auth/session';

/** Home is the first inbox of the member's teams. */
export default async function HomePage() {
  redirect(firstTabPath(await requireAgent()));
}
