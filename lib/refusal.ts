import { english, type Saying, say, type Words } from '@/lib/language/messages';

export type FieldError = { path: string; message: string };

const TITLES = {
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  413: 'Too large',
  422: 'Invalid',
  429: 'Too many requests',
  503: 'Not available',
} as const;

export type RefusalStatus = keyof typeof TITLES;

/** An expected "no": one clear sentence for the person or program that asked. Everything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly title: string;
  /** The sentence in English, as machines are told. */
  readonly detail: string;

  constructor(
    readonly status: RefusalStatus,
    readonly saying: Saying,
    readonly errors: FieldError[] = [],
  ) {
    const detail = typeof saying === 'string' ? saying : say(english, saying);
    super(detail);
    this.detail = detail;
    this.title = TITLES[status];
  }
}

/** The same sentence whether the thing exists in another account or nowhere. */
export function notFound(what: string): Refusal {
  return new Refusal(404, `There is no such ${what} in this account.`);
}

/** A refusal in the words of whoever is refused. A field's sentence goes on after its name, which its label takes the place of. */
export function refusalIn(t: Words, { status, saying, errors }: Refusal) {
  const said = errors.map(({ path, message }) => ({ path, message: `${path} ${predicateIn(t, path, message)}.` }));
  return { status, detail: say(t, saying), errors: said };
}

/** "must have at most 200 characters": the catalogs have it with {n} for the first number and {m} for another. */
function predicateIn(t: Words, path: string, message: string): string {
  const predicate = message.slice(path.length + 1).replace(/\.$/, '');
  const [n = '', m = ''] = predicate.match(NUMBER) ?? [];
  const sentence = predicate.replace(NUMBER, (number) => (number === n ? '{n}' : '{m}'));
  return t.has(sentence) ? t(sentence, { n, m }) : predicate;
}

const NUMBER = /\d+(?:[.,:]\d+)*/g;
