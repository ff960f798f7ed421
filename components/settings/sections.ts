import {
  ArrowLeftRight,
  BookOpen,
  Building2,
  CalendarClock,
  House,
  KeyRound,
  ListTodo,
  LockKeyhole,
  MessageSquareDot,
  MessageSquareText,
  MonitorSmartphone,
  ScrollText,
  Sparkles,
  Tag,
  UsersRound,
  Zap,
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
  { path: '/settings/knowledge', label: 'Knowledge', role: 'agent', icon: BookOpen },
  { path: '/settings/saved-replies', label: 'Saved replies', role: 'agent', icon: MessageSquareText },
  { path: '/settings/macros', label: 'Macros', role: 'agent', icon: Zap },
  { path: '/settings/automations', label: 'Automations', role: 'admin', icon: CalendarClock },
  { path: '/settings/assistant', label: 'Assistant', role: 'admin', icon: Sparkles },
  { path: '/settings/api-keys', label: 'API keys', role: 'admin', icon: KeyRound },
  { path: '/settings/audit', label: 'Audit', role: 'admin', icon: ScrollText },
  { path: '/settings/notifications', label: 'Your notifications', role: 'agent', icon: MessageSquareDot },
  { path: '/settings/password', label: 'Your password', role: 'agent', icon: LockKeyhole },
  { path: '/settings/sessions', label: 'Your sessions', role: 'agent', icon: MonitorSmartphone },
] as const satisfies { path: string; label: string; role: Role; icon: typeof KeyRound }[];
