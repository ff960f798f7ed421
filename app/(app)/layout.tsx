import type { ReactNode } from 'react';
import { AppFrame } from '@/components/shell/app-frame';

/** `navigation` is a slot of its own, so that it knows the inbox in the URL and its counts come fresh with every page. */
export default function AppLayout({ children, navigation }: { children: ReactNode; navigation: ReactNode }) {
  return <AppFrame navigation={navigation}>{children}</AppFrame>;
}
