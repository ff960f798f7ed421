import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, matchesGlob, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The rules of AGENTS.md, as a table. Each row says which files it speaks of, what breaks it, and in its message where the
 * code belongs. `except` names the agreed exceptions, each with its reason; one that no longer breaks the rule fails, too.
 */
type Source = { path: string; text: string; imports: Import[]; isTest: boolean };
type Import = { from: string; typeOnly: boolean };
type Rule = {
  rule: string;
  belongs: string;
  speaksOf: (file: Source) => boolean;
  broken: (file: Source) => (string | false | undefined)[];
  except?: Record<string, string>;
};

const ROOMS = ['app', 'components', 'lib', 'db'];

/**
 * The vocabulary of `lib/<domain>` beside input, queries, mutations and actions: files named by a noun that hold a
 * declarative table or a pure rule, and under `sql` those that are a part of the domain's queries or mutations.
 */
const NOUNS: Record<string, { pure?: string; sql?: string }> = {
  accounts: { pure: 'opening', sql: 'lock' },
  api: {
    pure: 'articles body figures importing kpi-resources inboxes limits openapi operation operations problem reference resources route shape slots spool writing',
    sql: 'rows threads',
  },
  assistant: {
    pure: 'answer builtin claims concepts endpoint fact-lock findings language lexicon/* model modes mood policy prompt proposal questions reasons retrieval settings sources thinking tones tools topics writing',
    sql: 'asking context deciding drafts figures looking',
  },
  attachments: { pure: 'download files kinds names shown' },
  auth: { pure: 'actor address cookie keys options password return-to roles session throttle tokens' },
  automations: {
    pure: 'clock conditions following markers plan ready-made reasons template triggers variables verdict',
    sql: 'bulk difference due facts interventions leaving occasions planned planning preview replanning sending texts waking',
  },
  catalog: {},
  channels: { pure: 'channel channels delivery demo http outcomes providers' },
  consistency: {},
  conversations: {
    pure: 'business-hours contacts controls fold history moments races turns undone',
    sql: 'facts lock notes perform recomputation refold replies retract rivals timeline unsent',
  },
  drafts: { pure: 'kinds' },
  events: { pure: 'changes', sql: 'record' },
  format: { pure: 'bytes csv money stay time' },
  guests: { pure: 'merges', sql: 'directory likeness past summaries' },
  inbox: { pure: 'cursor search', sql: 'filters next page rows tabs' },
  intake: { pure: 'files history lines references reservation take thread', sql: 'batch' },
  jobs: { pure: 'chunks jobs worker', sql: 'enqueue' },
  kpis: { pure: 'change csv detail kpis windows', sql: 'aggregates kpi rows sales support' },
  language: { pure: 'catalogs de/* languages messages request' },
  knowledge: { pure: 'facts rows table', sql: 'gaps import released reply search' },
  later: { sql: 'giving-back' },
  links: { pure: 'open' },
  listings: {},
  macros: { sql: 'run' },
  members: {},
  notices: { pure: 'levels', sql: 'reactions' },
  rates: { pure: 'lines', sql: 'conversion' },
  realtime: { pure: 'channel feed frame hub position stream', sql: 'news' },
  reservations: { pure: 'history overbooking price stay' },
  reviews: {},
  'saved-replies': {},
  tags: {},
  tasks: { pure: 'steps' },
  views: {},
};

const WORDS = ['input', 'queries', 'mutations', 'actions'];

const rules: Rule[] = [
  {
    rule: 'imports run app → components → lib → db',
    belongs: 'What both rooms need belongs in the lower one.',
    speaksOf: (file) => !file.isTest && room(file.path) !== '',
    broken: (file) =>
      file.imports.map(({ from }) => {
        const [mine, theirs] = [ROOMS.indexOf(room(file.path)), ROOMS.indexOf(room(from))];
        return theirs >= 0 && theirs < mine && from;
      }),
  },
  {
    rule: 'the product imports no tests and nothing that supports them',
    belongs: 'Code that both need belongs in the product, under a noun of its domain.',
    speaksOf: (file) => !file.isTest,
    broken: (file) => file.imports.map(({ from }) => isTest(from) && from),
  },
  {
    rule: 'screens and routes reach the database through lib alone',
    belongs: 'A read belongs in lib/<domain>/queries.ts, a write in lib/<domain>/mutations.ts.',
    speaksOf: (file) => !file.isTest && ['app', 'components'].includes(room(file.path)),
    broken: (file) => values(file).map((from) => (room(from) === 'db' || isSql(from)) && from),
  },
  {
    rule: 'SQL stands in db, in queries.ts, mutations.ts and the declarative tables of lib',
    belongs: 'Move the statement to the queries.ts or mutations.ts of its domain.',
    speaksOf: (file) => !file.isTest && room(file.path) === 'lib' && !maySpeakSql(file.path),
    broken: (file) => values(file).map((from) => isSql(from) && from),
  },
  {
    rule: 'lib/<domain> has a closed vocabulary',
    belongs: 'input, queries, mutations, actions, or a noun listed in NOUNS that holds a table or a pure rule.',
    speaksOf: (file) => !file.isTest && /^lib\/[^/]+\//.test(file.path),
    broken: (file) => {
      const [, domain, ...rest] = file.path.split('/');
      const word = rest.join('/').replace(/\.tsx?$/, '');
      if (!NOUNS[domain!]) return [`the domain ${domain}`];
      return [!WORDS.includes(word) && !nounsOf(domain!).some((noun) => matchesGlob(word, noun)) && word];
    },
  },
  {
    rule: "'use server' stands only in actions.ts",
    belongs:
      'A server action belongs in lib/<domain>/actions.ts; one that answers with rendered rows in components/<domain>/actions.ts.',
    speaksOf: (file) => !isActions(file.path),
    broken: (file) => [has(file, /^\s*['"]use server['"]/m)],
  },
  {
    rule: 'every export of actions.ts is agentAction(input, mutation), in components agentRead(input, query)',
    belongs: 'The gate, the parsing and the only catch are in lib/actions.ts; the work belongs in mutations.ts.',
    speaksOf: (file) => isActions(file.path),
    broken: (file) => [
      !/^['"]use server['"]/.test(file.text) && "no 'use server' at its head",
      ...matches(
        file,
        room(file.path) === 'lib'
          ? /^export (?!type|const \w+ = (?:agentAction|agentRead|publicAction)\().*$/gm
          : /^export (?!type|const \w+ = agentRead\().*$/gm,
      ),
      ...matches(file, /\bcatch\b/g),
    ],
  },
  {
    rule: "'use client' stands only in components",
    belongs: 'A leaf that needs the browser belongs in components/<domain>.',
    speaksOf: (file) => room(file.path) !== 'components' && !/^app\/.*error\.tsx$/.test(file.path),
    broken: (file) => [has(file, /^\s*['"]use client['"]/m)],
  },
  {
    rule: 'what runs in the browser imports no queries, mutations or database',
    belongs: 'A server component reads and hands down; a change goes through lib/<domain>/actions.',
    speaksOf: (file) => /^\s*['"]use client['"]/m.test(file.text),
    broken: (file) =>
      values(file).map((from) => (/^lib\/.*\/(queries|mutations)$/.test(from) || room(from) === 'db') && from),
  },
  {
    rule: 'pages and layouts fetch nothing',
    belongs: 'A server component in components/<domain> reads through lib/<domain>/queries.',
    speaksOf: (file) => /^app\/.*(page|layout)\.tsx$/.test(file.path),
    broken: (file) => [
      ...values(file).map((from) => /^lib\/.*\/(queries|mutations)$/.test(from) && from),
      has(file, /\bfetch\(/),
    ],
  },
  {
    rule: 'every exported query and mutation takes its actor first, or the transaction it runs in',
    belongs: 'Take `actor: Actor` (lib/auth/actor.ts) first and and in `actor.accountId`.',
    speaksOf: (file) => !file.isTest && /^lib\/[^/]+\/(queries|mutations)\.ts$/.test(file.path),
    broken: (file) =>
      exportedFunctions(file).map(
        ([name, first]) => !/: [\w |]*(Actor|Agent|Db)\b/.test(first!) && `${name}(${first})`,
      ),
  },
  {
    rule: 'only lib/auth mints an actor',
    belongs: 'A gate belongs in lib/auth; jobs and imports use systemActor.',
    speaksOf: (file) => !file.isTest && ROOMS.includes(room(file.path)) && !file.path.startsWith('lib/auth/'),
    broken: (file) => [has(file, /\bmint(?:<\w+>)?\(/)],
  },
  {
    rule: 'time is passed in',
    belongs: 'Take `now: Date` as a parameter; a component or route asks the clock once.',
    speaksOf: (file) =>
      !file.isTest && room(file.path) === 'lib' && maySpeakSql(file.path) && !file.path.endsWith('mutations.ts'),
    except: {
      'lib/conversations/unsent.ts': 'a part of the mutations: what a person decides is done at the click',
      'lib/conversations/refold.ts': 'the fold asks no clock; what is planned after it must know what is over',
    },
    broken: (file) => [has(file, /\bnow\(\)|\bcurrent_(timestamp|date|time)\b|new Date\(\)|Date\.now\(/i)],
  },
  {
    rule: 'no drawers: utils, helpers, services, hooks, common, misc, -v2',
    belongs: 'Name the file by the noun of the domain that it is about.',
    speaksOf: () => true,
    broken: (file) => [
      /(^|\/)(utils?|helpers?|services?|hooks|common|misc)(\/|\.tsx?$)|-v\d\./.test(file.path) && file.path,
    ],
  },
  {
    rule: 'no barrels but db/schema/index.ts',
    belongs: 'Import from the file that defines it.',
    speaksOf: (file) => file.path !== 'db/schema/index.ts',
    broken: (file) => [/(^|\/)index\.tsx?$/.test(file.path) && 'index', has(file, /^export \* from/m)],
  },
  {
    rule: 'no console, no loose ends in the product',
    belongs: 'Log through lib, finish or drop what is left over.',
    speaksOf: (file) => !file.isTest && ['app', 'components', 'lib'].includes(room(file.path)),
    broken: (file) => [has(file, /\bconsole\.\w+\(/), has(file, /\b(TODO|FIXME|XXX)\b/)],
  },
  {
    rule: 'files stay small: pages 60 lines, components 200, all others 250',
    belongs: 'Split along the ideas in it: one table, one rule, one part of the screen a file.',
    speaksOf: (file) => !file.isTest && room(file.path) !== '' && !file.path.startsWith('db/schema/'),
    broken: (file) => [lines(file) > longest(file.path) && `${lines(file)} lines`],
  },
];

const files = readFiles();

describe.each(rules)('$rule', ({ speaksOf, broken, belongs, except = {} }) => {
  const found = files.filter(speaksOf).flatMap((file) =>
    broken(file)
      .filter(Boolean)
      .map((what) => ({ path: file.path, what })),
  );

  it('holds', () => {
    const wrong = found.filter(({ path }) => !(path in except)).map(({ path, what }) => `${path}: ${what}. ${belongs}`);
    const idle = Object.keys(except)
      .filter((path) => !found.some((each) => each.path === path))
      .map((path) => `${path} breaks the rule no longer: drop its exception.`);
    expect([...wrong, ...idle]).toEqual([]);
  });
});

it('reads the whole tree', () => {
  expect(files.map((file) => file.path)).toEqual(
    expect.arrayContaining(['db/client.ts', 'lib/auth/actor.ts', 'app/layout.tsx']),
  );
});

function readFiles(): Source[] {
  const paths = globSync(['*.ts', `{${ROOMS.join(',')},scripts,bench,e2e}/**/*.{ts,tsx}`], {
    cwd: import.meta.dirname,
  });
  return paths.map((path) => {
    const text = readFileSync(`${import.meta.dirname}/${path}`, 'utf8');
    return { path, text, imports: importsOf(path, text), isTest: isTest(path) };
  });
}

/** Paths of our own as they stand in the tree ("lib/auth/actor"), packages by their name. */
function importsOf(path: string, text: string): Import[] {
  const statements = [...text.matchAll(/^(?:import|export)\s+(type\s)?[^;'"]*?from\s+['"]([^'"]+)['"]/gm)];
  const dynamic = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)];
  return [
    ...statements.map(([, typeOnly, from]) => ({ from: placeOf(from!, path), typeOnly: typeOnly !== undefined })),
    ...dynamic.map(([, from]) => ({ from: placeOf(from!, path), typeOnly: false })),
  ];
}

function placeOf(from: string, path: string): string {
  if (from.startsWith('@/')) return from.slice(2);
  return from.startsWith('.') ? posix.join(dirname(path), from) : from;
}

/** What is there after compilation. */
function values(file: Source): string[] {
  return file.imports.filter((each) => !each.typeOnly).map((each) => each.from);
}

/** The seed tells its stories through the product's own mutations, so it stands above it, with scripts and tests. */
function room(path: string): string {
  if (/^db\/seed(\/|\.|$)/.test(path)) return '';
  const first = path.split('/')[0]!;
  return ROOMS.includes(first) && path.includes('/') ? first : '';
}

function isTest(path: string): boolean {
  return /\.test(\.ts|$)|(^|\/)(testing|fixtures|oracle|e2e|playwright)(\/|\.|$)/.test(path);
}

function isActions(path: string): boolean {
  return /^(lib|components)\/[^/]+\/actions\.ts$/.test(path);
}

function isSql(from: string): boolean {
  return /^(drizzle-orm|postgres$|@electric-sql)/.test(from);
}

function maySpeakSql(path: string): boolean {
  const [, domain, file] = path.split('/');
  const word = file?.replace(/\.ts$/, '') ?? '';
  return word === 'queries' || word === 'mutations' || nounsOf(domain!, 'sql').includes(word);
}

function nounsOf(domain: string, ...kinds: ('pure' | 'sql')[]): string[] {
  const nouns = NOUNS[domain] ?? {};
  return (kinds.length > 0 ? kinds : (['pure', 'sql'] as const)).flatMap((kind) => nouns[kind]?.split(' ') ?? []);
}

function exportedFunctions(file: Source): [string, string][] {
  const found = file.text.matchAll(/^export (?:async )?function (\w+)(?:<[^(]*>)?\(\s*([^,)]*)/gm);
  return [...found].map(([, name, first]) => [name!, first!.trim()]);
}

function has(file: Source, pattern: RegExp): string | false {
  return pattern.exec(file.text)?.[0].trim() ?? false;
}

function matches(file: Source, pattern: RegExp): string[] {
  return [...file.text.matchAll(pattern)].map(([what]) => what);
}

const lines = (file: Source) => file.text.trimEnd().split('\n').length;

function longest(path: string): number {
  if (basename(path) === 'page.tsx') return 60;
  return room(path) === 'components' ? 200 : 250;
}
