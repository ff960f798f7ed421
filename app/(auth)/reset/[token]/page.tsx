import type { Metadata } from 'next';
import { Reset } from '@/components/auth/link-pages';

export const metadata: Metadata = { title: 'New password', robots: 'noindex', referrer: 'no-referrer' };

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  return <Reset token={(await params).token} />;
}
