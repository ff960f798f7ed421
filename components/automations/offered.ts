import { languageName } from '@/components/guests/words';
import type { Choice } from '@/components/inbox/choices';
import { LANGUAGES } from '@/components/knowledge/words';
import type { Agent } from '@/lib/auth/actor';
import { channels } from '@/lib/channels/channels';
import type { Words } from '@/lib/language/messages';
import { listListings } from '@/lib/listings/queries';
import { listTags } from '@/lib/tags/queries';

/** What the conditions of a rule can name. */
export type Offered = Record<'channel' | 'listing' | 'language' | 'tag', Choice[]>;

export async function offeredTo(agent: Agent, t: Words): Promise<Offered> {
  const [listings, tags] = await Promise.all([listListings(agent), listTags(agent)]);
  return {
    channel: channelChoices(t),
    listing: listings.map(({ id, name }) => ({ value: id, label: name })),
    language: languageChoices(t),
    tag: tags.filter(({ retiredAt }) => !retiredAt).map(({ id, name }) => ({ value: id, label: name })),
  };
}

export function channelChoices(t: Words): Choice[] {
  return channels.map(({ id, label }) => ({ value: id, label: t(label) }));
}

export function languageChoices(t: Words): Choice[] {
  return LANGUAGES.map((code) => ({ value: code, label: languageName(code, t) })).sort((a, b) =>
    a.label.localeCompare(b.label, t.locale),
  );
}
