import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignIn } from '@/components/auth/sign-in';
import { safeReturnTo } from '@/lib/auth/return-to';
import { currentAgent } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<{ returnTo?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { returnTo } = await searchParams;
  if (await currentAgent()) redirect(safeReturnTo(returnTo));
  return <SignIn returnTo={returnTo} />;
}
