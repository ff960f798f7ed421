import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignIn } from '@/components/auth/sign-in';
import { safeReturnTo } from '@/lib/auth/return-to';
import { currentAgent } from '@/lib/auth/session';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Sign in') };
}

type Props = { searchParams: Promise<{ returnTo?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { returnTo } = await searchParams;
  if (await currentAgent()) redirect(safeReturnTo(returnTo));
  return <SignIn returnTo={returnTo} />;
}
