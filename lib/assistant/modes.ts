import type { AssistantMode } from '@/db/schema';

/** What the assistant may do (product.md §4, AI). */
export const modes: Record<AssistantMode, { label: string; purpose: string; is: string }> = {
  autopilot: {
    label: 'Autopilot',
    purpose: 'Answers by itself when it is sure, drafts when it is less so, rings the bell when it cannot help',
    is: 'The assistant answers by itself',
  },
  copilot: {
    label: 'Copilot',
    purpose: 'Drafts answers for you; nothing leaves without a person',
    is: 'The assistant drafts only',
  },
  off: {
    label: 'Off',
    purpose: 'Says nothing; the fun level is still rated',
    is: 'The assistant is off',
  },
};
