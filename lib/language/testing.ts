import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';

type Node = { type: string; start: number; [key: string]: unknown };

export type Sentence = { text: string; at: string };

/** The sentences of the source by what becomes of them; `literals` are all of its texts, to see what nobody says any more. */
export type Sentences = { said: Sentence[]; bare: Sentence[]; literals: Set<string> };

/** Attributes and properties whose text people see or hear. */
const VISIBLE = words(
  'aria-label alt consequence content description detail empty first formula heading hint is label lead legend note placeholder purpose saved sentence small submit text tip title verb what word',
);

/** Tables whose every value is words. */
const TABLES = words(
  'components/settings/audit-changes.ts components/settings/audit-words.ts components/shell/bottom-bar.tsx lib/assistant/reasons.ts',
);

/** What is read by programs, models and operators, in English, and the assistant's own words in every language. */
const MACHINES =
  /^lib\/(amounts|api|env|intake|instants|language|lifecycle|log|money|text)\b|\/input\.ts$|^lib\/(accounts|assistant\/(claims|lexicon|prompt|tools)|auth\/keys|inbox\/cursor)\b|^app\/manifest\.ts/;

/** Names, marks and examples: the same in every language. */
const NAMES =
  /^(Bellhop|Airbnb|Booking\.com|Vrbo|Expedia|Agoda|WhatsApp|J|K|[A-Z]{3}|[a-z_]+\d?|English|Deutsch|currency,day,rate\n.*)$/s;

export function readSentences(root: string): Sentences {
  const found: Sentences = { said: [], bare: [], literals: new Set() };
  for (const path of globSync('{app,components,lib}/**/*.{ts,tsx}', { cwd: root })) {
    if (/\.test\.ts$|\/testing(\/|\.)|\/oracle\/|^lib\/language\/de\//.test(path)) continue;
    readFile(path, readFileSync(`${root}/${path}`, 'utf8'), found);
  }
  return found;
}

const CASES = /(=\d+|\b(zero|one|two|few|many|other))\s*\{/g;

/** The names of what is filled into a sentence. */
export function placeholders(sentence: string): string[] {
  const flat = /, (plural|select),/.test(sentence) ? sentence.replace(CASES, '') : sentence;
  return [...new Set([...flat.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name!))].sort();
}

function readFile(path: string, code: string, { said, bare, literals }: Sentences): void {
  const isScreen = !path.startsWith('lib/');
  const add = (list: Sentence[], node: Node, text = textOf(node)) => {
    if (/\p{L}/u.test(text)) list.push({ text, at: `${path}:${code.slice(0, node.start).split('\n').length}` });
  };
  const addBare = (node: Node) => {
    const text = textOf(node).replace(/\s+/g, ' ').trim();
    const words = text.replace(/\{\w*\}|%s|Bellhop/g, '');
    if (isScreen && /\p{L}/u.test(words) && !NAMES.test(textOf(node).trim())) add(bare, node, text);
  };
  visit(parseSync(path, code).program as unknown as Node, (node) => {
    const text = textOf(node);
    if (text) literals.add(text).add(text.replace('_', ' ')).add(numbered(text)).add(noSuch(text));
    literals.add(text.replace(/^\w+ (.*)\.$/, '$1'));
    if (node.type === 'Literal' && /\{\w+\}/.test(text) && text.includes(' ') && !MACHINES.test(path)) add(said, node);
    if (node.type === 'CallExpression') {
      const [first, second] = node.arguments as Node[];
      const name = (node.callee as Node).name;
      if (name === 't') for (const each of textsIn(first)) add(said, each);
      if (name === 'rich') for (const each of textsIn(second)) add(said, each);
      if (name === 'notFound' && first?.type === 'Literal' && !MACHINES.test(path))
        add(said, first, noSuch(textOf(first)));
    }
    if (node.type === 'NewExpression' && (node.callee as Node).name === 'Refusal' && !MACHINES.test(path))
      for (const each of textsIn((node.arguments as Node[])[1])) if (each.type === 'Literal') add(said, each);
    if (node.type === 'Property' && !MACHINES.test(path)) {
      const key = node.key as Node;
      const name = String(key.name ?? key.value);
      literals.add(name);
      const isVisible = TABLES.has(path) || VISIBLE.has(name);
      if (isVisible) for (const each of textsIn(node.value as Node)) if (isWorded(name, each)) add(said, each);
    }
    if (node.type === 'JSXText') addBare(node);
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of node.children as Node[])
        if (child.type === 'JSXExpressionContainer')
          for (const each of textsIn(child.expression as Node)) addBare(each);
    if (node.type === 'JSXAttribute' && VISIBLE.has(String((node.name as Node).name))) {
      const value = node.value as Node | null;
      for (const each of textsIn((value?.expression as Node | undefined) ?? value ?? undefined)) addBare(each);
    }
  });
}

/** A literal of a table, if it is no id ("remove") nor a name that stays as it is. */
function isWorded(key: string, node: Node): boolean {
  const text = textOf(node);
  if (node.type !== 'Literal' || /^%s/.test(text)) return false;
  return !NAMES.test(text) || (/^[a-z]+$/.test(text) && /^(small|text|word)$/.test(key));
}

/** The texts that an expression may come to: a literal, or either side of a choice. */
function textsIn(node: Node | undefined): Node[] {
  switch (node?.type) {
    case 'Literal':
    case 'TemplateLiteral':
      return [node];
    case 'ConditionalExpression':
      return [...textsIn(node.consequent as Node), ...textsIn(node.alternate as Node)];
    case 'LogicalExpression':
      return [...textsIn(node.left as Node), ...textsIn(node.right as Node)];
    case 'ObjectExpression':
      return (node.properties as Node[]).flatMap(({ value }) => textsIn(value as Node | undefined));
    default:
      return [];
  }
}

function textOf(node: Node): string {
  if (node.type === 'Literal' || node.type === 'JSXText') return typeof node.value === 'string' ? node.value : '';
  if (node.type !== 'TemplateLiteral') return '';
  const quasis = (node.quasis as Node[]).map(({ value }) => (value as { cooked: string }).cooked);
  return quasis.reduce((text, quasi, at) => `${text}${['{n}', '{m}'][at - 1] ?? '{}'}${quasi}`);
}

/** What `notFound` makes of a noun. */
const noSuch = (what: string) => `There is no such ${what} in this account.`;

/** As the actions' wrapper looks a predicate up: its numbers are values. */
function numbered(text: string): string {
  const [first] = text.match(/\d+(?:[.,:]\d+)*/g) ?? [];
  return text.replace(/\d+(?:[.,:]\d+)*/g, (number) => (number === first ? '{n}' : '{m}'));
}

function words(text: string): Set<string> {
  return new Set(text.split(' '));
}

function visit(node: Node, look: (node: Node) => void): void {
  look(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && 'type' in child) visit(child as Node, look);
    }
  }
}
