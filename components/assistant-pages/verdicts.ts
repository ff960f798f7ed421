import { BellRing, type LucideIcon, MessageCircleOff, PencilLine, Send } from 'lucide-react';
import type { Trial } from '@/lib/assistant/queries';

type Outcome = Trial['verdict']['outcome'];

/** What policy would let happen, in words, with its sign and ink. */
export const verdicts: Record<Outcome, { says: string; icon: LucideIcon; ink: string }> = {
  sent: { says: 'It would send this', icon: Send, ink: 'text-green' },
  draft: { says: 'It would leave a draft', icon: PencilLine, ink: 'text-assistant' },
  escalated: { says: 'It would call a person', icon: BellRing, ink: 'text-red' },
  silent: { says: 'It would say nothing', icon: MessageCircleOff, ink: 'text-muted-foreground' },
};
