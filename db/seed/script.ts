import { span } from './clock';
import type { Random } from './random';

/**
 * A line of a scene's script:
 *
 *     guest: We cannot find the key box.        a public message
 *     +40s hold: Let me check with the team.    the assistant's holding message, 40 seconds later
 *     aiko#: Cleaner has the spare key.         a private note
 *     ai!escalate Locked out                    an act; `stay!confirmed` changes the reservation
 *     @ maria: Booked for you!                  the line that stands at the scene's instant
 *
 * `agent` is whoever the scene casts; `¶` starts a new line in a message. Without a length the gap is drawn by lot.
 */
export type Line = {
  gap: number;
  anchor: boolean;
  who: string;
  kind: 'message' | 'note' | 'act';
  verb: string;
  text: string;
};

const LINE = /^(@\s+)?(?:\+(\S+)\s+)?([a-z]+)([:#!]):?\s*(.+)$/;
const KINDS = { ':': 'message', '#': 'note', '!': 'act' } as const;

export function parseScript(script: string, random: Random): Line[] {
  const lines = script.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).map((line, index) => parseLine(line, index, random));
}

function parseLine(line: string, index: number, random: Random): Line {
  const match = LINE.exec(line);
  if (!match) throw new Error(`This line of a script cannot be read: ${line}`);
  const [, anchor, length, who, mark, rest] = match as unknown as [string, string?, string?, string?, string?, string?];
  const kind = KINDS[mark as keyof typeof KINDS];
  const verb = kind === 'act' ? rest!.split(' ')[0]! : '';
  const text = kind === 'act' ? rest!.slice(verb.length).trim() : rest!.replaceAll('¶', '\n');
  const drawn = usualGap(who!, kind, random);
  const gap = index === 0 ? 0 : length ? span(length) : drawn;
  return { gap, anchor: Boolean(anchor), who: who!, kind, verb, text };
}

/** People answer mostly within the six minutes, the assistant within seconds, guests when they have read. */
function usualGap(who: string, kind: Line['kind'], random: Random): number {
  if (kind === 'act') return random.between(5, 40) * 1000;
  if (who === 'ai' || who === 'hold' || who === 'auto') return random.between(14, 48) * 1000;
  if (who === 'guest') return random.between(90, 1500) * 1000;
  return (random.next() < 0.82 ? random.between(50, 345) : random.between(380, 2600)) * 1000;
}
