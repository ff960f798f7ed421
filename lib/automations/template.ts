import Mustache from 'mustache';
import { markerOf } from './markers';
import { type Variable, type VariableContext, variableOf } from './variables';

/** A text with variables in it, in order: words as they are, and names with what is said where they have no value. */
type Part = { words: string } | { name: string; fallback: string | null };

export type Rendered = {
  text: string;
  /** Names without a value and without a fallback: each stands as a marker (`markers.ts`) in the text. */
  missing: string[];
};

export const MAX_TEMPLATE = 5000;

/** What is wrong with a template, to follow the name of its field; undefined when nothing is. */
export function faultOf(template: string): string | undefined {
  const parts = partsOf(template);
  return 'fault' in parts ? parts.fault : undefined;
}

/**
 * The template in the words of this context. Values are data: nothing in them is read as a variable or escaped. An empty
 * value without a fallback is never a blank but reported, and a marker in the text.
 */
export function render(template: string, context: VariableContext): Rendered {
  return fill(template, ({ value }) => value(context));
}

/** The variables that a template cannot do without. */
export function neededBy(template: string): string[] {
  const parts = partsOf(template);
  if ('fault' in parts) return [];
  return parts.flatMap((part) => ('name' in part && part.fallback === null ? [part.name] : []));
}

/** The template as it may look, with the examples of its variables; for whoever writes it. */
export function renderExample(template: string): string {
  return fill(template, ({ example }) => example).text;
}

function fill(template: string, worth: (variable: Variable) => string | null | undefined): Rendered {
  const parts = partsOf(template);
  if ('fault' in parts) return { text: template, missing: [] };
  const missing = new Set<string>();
  const said = parts.map((part) => {
    if ('words' in part) return part.words;
    const value = worth(variableOf(part.name)!)?.trim() || part.fallback;
    if (!value) missing.add(part.name);
    return value || markerOf(part.name);
  });
  return { text: said.join(''), missing: [...missing] };
}

const mustache = new Mustache.Writer();
// It would keep every text that it has ever seen.
Object.assign(mustache, { templateCache: undefined });

/** Mustache tells words and tags apart; of its tags only names are ours. */
function partsOf(template: string): Part[] | { fault: string } {
  const parts: Part[] = [];
  for (const [type, value] of tokensOf(template)) {
    if (type === 'text') parts.push({ words: value });
    else if (type !== 'name') return { fault: type === 'unclosed' ? UNCLOSED : ONLY_NAMES };
    else {
      const part = namedBy(value);
      if ('fault' in part) return part;
      parts.push(part);
    }
  }
  return parts;
}

const ONLY_NAMES = 'may name variables only, such as {{guest.firstName}}, between two braces';
const UNCLOSED = 'opens a variable with {{ that is not closed with }}';

/** A tag that is none of ours stands for whatever cannot be parsed. */
function tokensOf(template: string): [type: string, value: string][] {
  try {
    return mustache.parse(template) as [string, string][];
  } catch (error) {
    return [[error instanceof Error && error.message.startsWith('Unclosed tag') ? 'unclosed' : 'unknown', '']];
  }
}

/** "guest.firstName|there" */
function namedBy(tag: string): { name: string; fallback: string | null } | { fault: string } {
  const bar = tag.indexOf('|');
  const name = (bar < 0 ? tag : tag.slice(0, bar)).trim();
  if (!variableOf(name)) return { fault: `names {{${short(name)}}}, which is no variable` };
  if (bar < 0) return { name, fallback: null };
  const fallback = tag.slice(bar + 1).trim();
  if (!fallback) return { fault: `says nothing after the | of {{${name}|}}: write what stands there instead` };
  return { name, fallback };
}

function short(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40).toWellFormed()}…` : name;
}
