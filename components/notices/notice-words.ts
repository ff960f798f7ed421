import { AtSign, Bell, type LucideIcon, MessageSquare, TriangleAlert, UserRoundCheck } from 'lucide-react';
import type { Words } from '@/lib/language/messages';
import type { NoticeKind } from '@/lib/notices/levels';

type Said = { guest: string; by: string | null };
type Look = { icon: LucideIcon; tone: string; words: (said: Said, t: Words) => string };

/** How each kind of notice looks, and its one sentence. */
export const noticeLooks: Record<NoticeKind, Look> = {
  message: { icon: MessageSquare, tone: 'text-primary', words: ({ guest }, t) => t('{guest} wrote', { guest }) },
  escalation: {
    icon: Bell,
    tone: 'text-red',
    words: ({ guest, by }, t) =>
      by ? t('{by} rang the bell for {guest}', { by, guest }) : t('The bell rings for {guest}', { guest }),
  },
  assignment: {
    icon: UserRoundCheck,
    tone: 'text-primary',
    words: ({ guest, by }, t) =>
      by ? t('{by} assigned {guest} to you', { by, guest }) : t('{guest} was assigned to you', { guest }),
  },
  mention: {
    icon: AtSign,
    tone: 'text-amber',
    words: ({ guest, by }, t) => t('{by} mentioned you at {guest}', { by: by ?? t('A colleague'), guest }),
  },
  failure: {
    icon: TriangleAlert,
    tone: 'text-red',
    words: ({ guest }, t) => t('Your reply did not reach {guest}', { guest }),
  },
};
