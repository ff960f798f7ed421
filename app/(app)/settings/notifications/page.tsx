import type { Metadata } from 'next';
import { Notifications } from '@/components/settings/notifications';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Your notifications') };
}

export default function NotificationsPage() {
  return <Notifications />;
}
