'use client';

import { useEffect, useState } from 'react';
import { useDesk } from '@/components/conversations/desk-provider';
import { loadEmoji } from '@/components/emoji/emoji';
import type { Words } from '@/lib/language/messages';
import { replyChoices } from '@/lib/saved-replies/actions';
import { matching, type Trigger, type TriggerKind } from './triggers';

/** Something that can be put in place of what was typed. */
export type Option = {
  id: string;
  /** At its left: what is typed for it, or its picture. */
  sign: string;
  name: string;
  inserted: string;
  /** By which it is found, the most telling first. */
  words: readonly string[];
  /** How the guest would read it. */
  preview?: string;
};

type Source = {
  /** Read when the first is called, and again at each new call. */
  load: (place: { conversationId: string; desk: ReturnType<typeof useDesk>; t: Words }) => Promise<Option[]>;
  most: number;
};

/** One row per sign: where its options come from, and how many are shown. */
const sources: Record<TriggerKind, Source> = {
  reply: {
    load: async ({ conversationId }) => {
      const result = await replyChoices({ conversationId });
      if (!result.ok) return [];
      return result.value.map(({ id, shortcut, name, text }) => ({
        ...{ id, name, sign: `/${shortcut}`, inserted: text, preview: text, words: [shortcut, name, text] },
      }));
    },
    most: 50,
  },
  person: {
    load: async ({ desk }) =>
      (await desk.colleagues)
        .filter(({ id }) => id !== desk.viewer.id)
        .map(({ id, name }) => ({ id, name, sign: '@', inserted: `@${name} `, words: [name] })),
    most: 50,
  },
  emoji: {
    load: async ({ t }) =>
      (await loadEmoji(t.language)).map(({ emoji, label, tags = [] }) => ({
        ...{ id: emoji, sign: emoji, name: label, inserted: emoji, words: [label, ...tags] },
      })),
    most: 8,
  },
};

/** The options of what is being called; null until they are there. */
export function useOptions(trigger: Trigger | null, conversationId: string, t: Words): Option[] | null {
  const desk = useDesk();
  const [loaded, setLoaded] = useState<{ kind: TriggerKind; options: Option[] } | null>(null);
  const kind = trigger?.kind;
  useEffect(() => {
    if (!kind) return;
    let isHere = true;
    sources[kind].load({ conversationId, desk, t }).then(
      (options) => isHere && setLoaded({ kind, options }),
      () => {},
    );
    return () => {
      isHere = false;
    };
  }, [kind, conversationId, desk, t]);
  if (!trigger || loaded?.kind !== trigger.kind) return null;
  return matching(loaded.options, trigger.query, ({ words }) => words).slice(0, sources[trigger.kind].most);
}
