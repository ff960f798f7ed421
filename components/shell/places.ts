import { AlarmClock, type LucideIcon, Settings, Sparkles, Users, Zap } from 'lucide-react';
import type { Role } from '@/lib/auth/actor';

/** What stands under the tabs in the navigation, each with the lowest role that may see it. */
export const places: readonly { href: string; label: string; icon: LucideIcon; role: Role }[] = [
  { href: '/scheduled', label: 'Scheduled', icon: AlarmClock, role: 'agent' },
  { href: '/automations', label: 'Automations', icon: Zap, role: 'agent' },
  { href: '/guests', label: 'Guests', icon: Users, role: 'agent' },
  { href: '/assistant', label: 'Assistant', icon: Sparkles, role: 'manager' },
  { href: '/settings', label: 'Settings', icon: Settings, role: 'agent' },
];
