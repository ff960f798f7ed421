import type { Metadata } from 'next';
import { Password } from '@/components/settings/password';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Your password') };
}

export default function PasswordPage() {
  return <Password />;
}
