import { commandList } from '@/components/conversations/keys';

export type Shortcut = {
  label: string;
  /** Any of them: a key as the browser names it, "Mod+k" with Ctrl or ⌘, "g u" one after the other. */
  keys: readonly string[];
  group: Group;
  /** Heard while somebody types, too. */
  whileTyping?: true;
  /** Goes on while the key is held. */
  repeats?: true;
  /** Pressed before the page hears it, it is done once the page does; of what changes something nothing is done unseen. */
  waits?: true;
};

/** In the order of the help. */
export const groups = ['Everywhere', 'List', 'Conversation', 'Writing'] as const;
type Group = (typeof groups)[number];

/**
 * The keys that are not a button's of a conversation: those stand with their button (`components/conversations/keys.ts`), and those
 * of the tabs with their icon (`tab-looks.ts`).
 */
export const shortcuts = {
  palette: {
    label: 'Search or jump to anything',
    keys: ['Mod+k'],
    group: 'Everywhere',
    whileTyping: true,
    waits: true,
  },
  next: { label: 'Next: whoever needs an answer most', keys: ['.'], group: 'Everywhere', waits: true },
  otherInbox: { label: 'The other inbox', keys: ['g i'], group: 'Everywhere', waits: true },
  undo: { label: 'Undo', keys: ['z'], group: 'Everywhere' },
  help: { label: 'All shortcuts', keys: ['?'], group: 'Everywhere', waits: true },
  down: { label: 'Next row', keys: ['j', 'ArrowDown'], group: 'List', repeats: true, waits: true },
  up: { label: 'Previous row', keys: ['k', 'ArrowUp'], group: 'List', repeats: true, waits: true },
  open: { label: 'Open the row', keys: ['Enter'], group: 'List' },
  select: { label: 'Select the row', keys: ['x'], group: 'List' },
  search: { label: 'Search the list', keys: ['/'], group: 'List', waits: true },
  leave: { label: 'Back to the list; select none', keys: ['Escape'], group: 'List', whileTyping: true },
  reply: { label: 'Reply', keys: ['r'], group: 'Conversation', waits: true },
  note: { label: 'Write a note', keys: ['i'], group: 'Conversation', waits: true },
  sendDraft: { label: 'Send the assistant’s draft', keys: ['y'], group: 'Conversation' },
  editDraft: { label: 'Edit the assistant’s draft', keys: ['d'], group: 'Conversation' },
  retry: { label: 'Send again what did not arrive', keys: ['R'], group: 'Conversation' },
  details: { label: 'Show or hide the details', keys: ['p'], group: 'Conversation' },
  send: { label: 'Send', keys: ['Mod+Enter'], group: 'Writing', whileTyping: true },
  sendAndClose: { label: 'Send and close', keys: ['Mod+Shift+Enter'], group: 'Writing', whileTyping: true },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof shortcuts;

/** Every key there is, for the help and for whoever wants one that is free. */
export const shortcutList: readonly Shortcut[] = [
  ...Object.values(shortcuts),
  ...commandList.map(({ label, key }): Shortcut => ({ label, keys: [key], group: 'Conversation' })),
];
