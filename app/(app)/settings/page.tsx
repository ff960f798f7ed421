import { redirect } from 'next/navigation';
import { sections } from '@/components/settings/sections';
import { hasRole, requireAgent } from '@/lib/auth/session';

/** The first section that the person may see. */
export default async function SettingsPage() {
  const agent = await requireAgent();
  redirect(sections.find(({ role }) => hasRole(agent, role))!.path);
}
