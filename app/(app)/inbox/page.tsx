import { redirect } from 'next/navigation';

export default function InboxHomePage() {
  redirect('/');
}
