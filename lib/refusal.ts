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

  constructor(
    readonly status: RefusalStatus,
    readonly detail: string,
    readonly errors: FieldError[] = [],
  ) {
    super(detail);
    this.title = TITLES[status];
  }
}

/** The same sentence whether the thing exists in another account or nowhere. */
export function notFound(what: string): Refusal {
  return new Refusal(404, `There is no such ${what} in this account.`);
}
