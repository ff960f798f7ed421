import type { Metadata } from 'next';
import { Reset } from '@/components/auth/link-pages';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('New password'), robots: 'noindex', referrer: 'no-referrer' };
}

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  return <Reset token={(await params).token} />;
}
