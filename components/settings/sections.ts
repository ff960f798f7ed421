import {
  ArrowLeftRight,
  Building2,
  House,
  KeyRound,
  ListTodo,
  LockKeyhole,
  MonitorSmartphone,
  ScrollText,
  Tag,
  UsersRound,
} from 'lucide-react';
import type { Role } from '@/lib/auth/actor';

/** The parts of the settings, each with the lowest role that may see it. */
export const sections = [
  { path: '/settings/account', label: 'Account', role: 'admin', icon: Building2 },
  { path: '/settings/team', label: 'Team', role: 'admin', icon: UsersRound },
  { path: '/settings/listings', label: 'Listings', role: 'admin', icon: House },
  { path: '/settings/rates', label: 'Currency rates', role: 'admin', icon: ArrowLeftRight },
  { path: '/settings/catalog', label: 'Catalog', role: 'admin', icon: ListTodo },
  { path: '/settings/tags', label: 'Tags', role: 'admin', icon: Tag },
  { path: '/settings/api-keys', label: 'API keys', role: 'admin', icon: KeyRound },
  { path: '/settings/audit', label: 'Audit', role: 'admin', icon: ScrollText },
  { path: '/settings/password', label: 'Your password', role: 'agent', icon: LockKeyhole },
  { path: '/settings/sessions', label: 'Your sessions', role: 'agent', icon: MonitorSmartphone },
] as const satisfies { path: string; label: string; role: Role; icon: typeof KeyRound }[];
