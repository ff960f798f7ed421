import type { RunReason } from '@/db/schema';
import { sentenceOf } from '@/lib/assistant/reasons';
import type { Words } from '@/lib/language/messages';

/** The assistant's own reason in an event's data, said in the reader's language; null in an event that has none. */
export function firstReason({ reasons }: Record<string, unknown>, t: Words): string | null {
  const [first] = Array.isArray(reasons) ? (reasons as RunReason[]) : [];
  return first ? sentenceOf(first, t) : null;
}
