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

/** How a tab looks in the navigation; `count` says what its number means: work to do, harm, or just so many. */
type TabLook = { icon: LucideIcon; count: 'work' | 'harm' | 'calm' };

const looks: Record<string, TabLook> = {
  unanswered: { icon: Inbox, count: 'work' },
  escalations: { icon: Bell, count: 'calm' },
  'active-leads': { icon: Star, count: 'calm' },
  'open-tickets': { icon: StickyNote, count: 'calm' },
  'staying-angry': { icon: Flame, count: 'harm' },
  'waiting-refunds': { icon: Undo2, count: 'calm' },
  overbooking: { icon: ArrowLeftRight, count: 'harm' },
  'follow-ups': { icon: CalendarClock, count: 'calm' },
  'my-tickets': { icon: UserRound, count: 'calm' },
  'awaiting-payment': { icon: Wallet, count: 'calm' },
  'recently-confirmed': { icon: CircleCheck, count: 'calm' },
  'ai-active': { icon: Sparkles, count: 'calm' },
};

export function tabLook(id: string): TabLook {
  return looks[id] ?? { icon: Layers, count: 'calm' };
}
