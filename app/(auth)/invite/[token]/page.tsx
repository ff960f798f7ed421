import type { Metadata } from 'next';
import { Invitation } from '@/components/auth/link-pages';

export const metadata: Metadata = { title: 'Invitation', robots: 'noindex', referrer: 'no-referrer' };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  return <Invitation token={(await params).token} />;
}
