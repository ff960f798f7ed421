import type { AssistantMode, AssistantSettings } from '@/db/schema';
import type { Stage } from '@/lib/reservations/history';

/** A new account starts in copilot (product.md §4): the assistant drafts, a person sends. */
export const defaults: AssistantSettings = {
  mode: 'copilot',
  inboxes: { sales: null, support: null },
  sendAbove: 0.75,
  draftAbove: 0.4,
  debounceSeconds: 10,
  quietMinutes: 30,
  holdingMessage: null,
  forbidden: [],
};

export function settingsOf({ assistant }: { assistant: Partial<AssistantSettings> }): AssistantSettings {
  return { ...defaults, ...assistant, inboxes: { ...defaults.inboxes, ...assistant.inboxes } };
}

type Place = { stage: Stage; conversation: AssistantMode | null; listing: AssistantMode | null };

/** The nearest choice counts: the conversation's, its listing's, its inbox's, the account's. */
export function modeOf(settings: AssistantSettings, { stage, conversation, listing }: Place): AssistantMode {
  return conversation ?? listing ?? settings.inboxes[stage === 'inquiry' ? 'sales' : 'support'] ?? settings.mode;
}
