import { Bot, BotOff, type LucideIcon, PencilLine } from 'lucide-react';
import type { AssistantMode } from '@/db/schema';

/** How each mode is marked; its words stand in `lib/assistant/modes.ts`. */
export const modeLooks: Record<AssistantMode, { icon: LucideIcon; tone: string }> = {
  autopilot: { icon: Bot, tone: 'text-assistant' },
  copilot: { icon: PencilLine, tone: 'text-muted-foreground' },
  off: { icon: BotOff, tone: 'text-muted-foreground' },
};
