import { type Filters, parseFilters } from '@/lib/inbox/filters';
import type { Words } from '@/lib/language/messages';

type ReadFilters = { ok: true; value: Filters } | { ok: false; sentence: string };

const names: Record<string, string> = {
  q: 'the search',
  listing: 'the listing',
  status: 'the status',
  stayFrom: 'the first day of the stay',
  stayTo: 'the last day of the stay',
  priceMin: 'the lowest price',
  priceMax: 'the highest price',
  createdWithin: 'the time since created',
  createdFrom: 'the first day created',
  createdTo: 'the last day created',
};

/** The filters in a URL, or one sentence about the first that cannot be read. */
export function readFilters(search: string, t: Words): ReadFilters {
  const parsed = parseFilters(search);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  const name = names[String(issue?.path[0])] ?? 'a filter';
  return {
    ok: false,
    sentence: t('This address has a filter that cannot be read: {name} {fault}.', {
      name: t(name),
      fault: t(issue?.message ?? 'is not clear'),
    }),
  };
}
