import { cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react';
import type { Words } from '@/lib/language/messages';

type RichValue = string | number | ReactElement | ((text: string) => ReactElement);

/**
 * A sentence with elements in it, whose order is the language's:
 * `rich(t, '<name></name> moved it to {day}', { day, name: () => <b>{name}</b> })`. Values are data: a tag in them is text.
 */
export function rich(t: Words, sentence: string, values: Record<string, RichValue>): ReactNode[] {
  // Texts are filled in last, as marks, so that nothing in them is read as a part of the sentence.
  const marks = Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? value : mark(name)]);
  const said = t(sentence, Object.fromEntries(marks));
  return said.split(/(<\w+>.*?<\/\w+>)/s).flatMap((part, at) => {
    const [, name, text] = /^<(\w+)>(.*)<\/\w+>$/s.exec(part) ?? [];
    const make = name ? values[name] : undefined;
    if (typeof make === 'function') return keyed(make(plain(text!, values)), at);
    return pieces(part, values, at);
  });
}

const mark = (name: string) => `\uE000${name}\uE000`;

function pieces(text: string, values: Record<string, RichValue>, at: number): ReactNode[] {
  return text.split(/\uE000(\w+)\uE000/).map((piece, index) => {
    const value = index % 2 ? values[piece] : piece;
    if (typeof value === 'function') return null;
    return isValidElement(value) ? keyed(value, `${at} ${index}`) : (value as string);
  });
}

function plain(text: string, values: Record<string, RichValue>): string {
  return text.replace(/\uE000(\w+)\uE000/g, (_, name) => String(values[name]));
}

function keyed(element: ReactElement, key: string | number): ReactElement {
  return cloneElement(element, { key });
}
