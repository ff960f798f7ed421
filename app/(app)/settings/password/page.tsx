import type { Metadata } from 'next';
import { Password } from '@/components/settings/password';

export const metadata: Metadata = { title: 'Your password' };

export default function PasswordPage() {
  return <Password />;
}
