import {
  ArrowLeftRight,
  Bell,
  CalendarClock,
  CircleCheck,
  Flame,
  Inbox,
  Layers,
  type LucideIcon,
  Sparkles,
  Star,
  StickyNote,
  Undo2,
  UserRound,
  Wallet,
} from 'lucide-react';

/** How a tab looks in the navigation; `count` says what its number means: work to do, harm, or just so many. After "g", `key` leads to it. */
type TabLook = { icon: LucideIcon; count: 'work' | 'harm' | 'calm'; key: string };

const looks: Record<string, TabLook> = {
  unanswered: { icon: Inbox, count: 'work', key: 'u' },
  escalations: { icon: Bell, count: 'calm', key: 'e' },
  'active-leads': { icon: Star, count: 'calm', key: 'l' },
  'open-tickets': { icon: StickyNote, count: 'calm', key: 't' },
  'staying-angry': { icon: Flame, count: 'harm', key: 's' },
  'waiting-refunds': { icon: Undo2, count: 'calm', key: 'r' },
  overbooking: { icon: ArrowLeftRight, count: 'harm', key: 'o' },
  'follow-ups': { icon: CalendarClock, count: 'calm', key: 'f' },
  'my-tickets': { icon: UserRound, count: 'calm', key: 'm' },
  'awaiting-payment': { icon: Wallet, count: 'calm', key: 'p' },
  'recently-confirmed': { icon: CircleCheck, count: 'calm', key: 'c' },
  'ai-active': { icon: Sparkles, count: 'calm', key: 'w' },
};

export function tabLook(id: string): TabLook {
  return looks[id] ?? { icon: Layers, count: 'calm', key: 'a' };
}
