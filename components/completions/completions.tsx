'use client';

import { type RefObject, useEffect, useId, useState } from 'react';
import { useWriting } from '@/components/conversations/composer-writing';
import { markUsed } from '@/components/saved-replies/used';
import { useWords } from '@/components/words/provider';
import { markersIn } from '@/lib/automations/markers';
import { OptionList } from './option-list';
import { type Option, useOptions } from './sources';
import { type Trigger, triggerAt } from './triggers';

/**
 * What "/", "@" and ":" call while one types: saved replies, colleagues, emoji. The focus stays in the field, which has the keys:
 * arrows choose, Enter or Tab takes, Escape leaves the text as it is.
 */
export function Completions() {
  const t = useWords();
  const id = useId();
  const { conversationId, kind, text, caret, field, insert } = useWriting();
  const [left, setLeft] = useState('');
  const [place, setPlace] = useState(0);
  const called = triggerAt(text, caret, kind);
  // What is called anew, though at the same place, was not left.
  if (!called && left) setLeft('');
  const trigger = called && nameOf(called) !== left ? called : null;
  const options = useOptions(trigger, conversationId, t);
  const isShown =
    trigger !== null && (options === null ? trigger.query === '' : options.length > 0 || trigger.query === '');
  const chosen = Math.min(place, (options?.length ?? 0) - 1);

  function take(option: Option | undefined): boolean {
    if (!trigger || !option) return false;
    insert(option.inserted, trigger.start);
    if (trigger.kind === 'reply') markUsed(conversationId, option.id);
    selectMarker(field.current, option.inserted, trigger.start);
    setPlace(0);
    return true;
  }

  useFieldKeys(field, isShown, {
    ArrowDown: () => step(options, chosen, 1, setPlace),
    ArrowUp: () => step(options, chosen, -1, setPlace),
    Enter: () => take(options?.[chosen]),
    Tab: () => take(options?.[chosen]),
    Escape: () => {
      setLeft(trigger ? nameOf(trigger) : '');
      return true;
    },
  });
  useFieldNames(field, isShown ? { list: id, option: options?.length ? `${id}${chosen}` : null } : null);

  if (!trigger || !isShown) return null;
  return <OptionList id={id} trigger={trigger} options={options} chosen={chosen} choose={setPlace} take={take} />;
}

/** One calling from another, however much of it is typed. */
function nameOf({ kind, start }: Trigger): string {
  return `${kind} ${start}`;
}

function step(options: Option[] | null, chosen: number, by: number, setPlace: (place: number) => void): boolean {
  if (!options?.length) return false;
  setPlace((chosen + by + options.length) % options.length);
  return true;
}

/** The first value that a person has to fill in is selected, so that typing does. */
function selectMarker(field: HTMLTextAreaElement | null, inserted: string, start: number): void {
  const [marker] = markersIn(inserted);
  if (!field || !marker) return;
  const at = field.value.indexOf(marker, start);
  if (at >= 0) field.setSelectionRange(at, at + marker.length);
}

/** Keys of the field that belong to the list while it is there; one that it does not take is the field's. */
function useFieldKeys(
  field: RefObject<HTMLTextAreaElement | null>,
  isOn: boolean,
  keys: Record<string, () => boolean>,
) {
  useEffect(() => {
    const element = field.current;
    if (!isOn || !element) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (keys[event.key]?.()) event.preventDefault();
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  });
}

/** Tells assistive technology which list belongs to the field, and what is chosen in it. */
function useFieldNames(
  field: RefObject<HTMLTextAreaElement | null>,
  names: { list: string; option: string | null } | null,
) {
  const { list = null, option = null } = names ?? {};
  useEffect(() => {
    const element = field.current;
    if (!element || !list) return;
    element.setAttribute('aria-autocomplete', 'list');
    element.setAttribute('aria-controls', list);
    if (option) element.setAttribute('aria-activedescendant', option);
    return () => {
      for (const name of ['aria-autocomplete', 'aria-controls', 'aria-activedescendant']) element.removeAttribute(name);
    };
  }, [field, list, option]);
}
