import type { Metadata } from 'next';
import { Invitation } from '@/components/auth/link-pages';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Invitation'), robots: 'noindex', referrer: 'no-referrer' };
}

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  return <Invitation token={(await params).token} />;
}
