import { UsersRound } from 'lucide-react';
import Link from 'next/link';
import { formatMoneyShort } from '@/lib/format/money';
import { stayDates } from '@/lib/format/stay';
import type { Suggestion } from '@/lib/guests/queries';
import type { GuestSummary } from '@/lib/guests/summaries';
import type { Words } from '@/lib/language/messages';
import { words } from '@/lib/language/request';
import { MergeButton, type Side } from './merge-button';
import { languageName, reasonWords, staysText } from './words';

type Props = { guest: GuestSummary; suggestions: Suggestion[]; now: Date; currency: string };

/** Who may be the same person, why, and a way to make one of the two. */
export async function Suggestions({ guest, suggestions, now, currency }: Props) {
  const t = await words();
  if (suggestions.length === 0) return null;
  const sideOf = (of: GuestSummary): Side => ({ id: of.id, name: of.name, facts: factsOf(of, { now, currency, t }) });
  return (
    <section aria-label={t('Possible duplicates')} className="rounded-lg border bg-amber-soft/50">
      <h2 className="flex items-center gap-2 px-4 pt-3 font-semibold">
        <UsersRound aria-hidden className="size-4 text-amber" />
        {t('Possibly the same person')}
      </h2>
      <ul className="px-4 py-1.5">
        {suggestions.map((other) => (
          <li key={other.id} className="flex items-center gap-3 py-1.5">
            <p className="min-w-0 flex-1 max-sm:grid sm:truncate">
              <Link href={`/guests/${other.id}`} prefetch={false} className="truncate font-medium hover:underline">
                <bdi>{other.name}</bdi>
              </Link>{' '}
              <span className="text-muted-foreground">
                {other.reasons.map((reason) => t(reasonWords[reason])).join(', ')} · {staysText(other, t)}
              </span>
            </p>
            <MergeButton sides={[sideOf(guest), sideOf(other)]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What tells two people apart, in lines that stand side by side. */
function factsOf(guest: GuestSummary, { now, currency, t }: { now: Date; currency: string; t: Words }): string[] {
  const { latest, spend, language, emails, phones } = guest;
  return [
    ...emails,
    ...phones,
    language && languageName(language, t),
    staysText(guest, t),
    spend !== null && t('Spend {amount}', { amount: formatMoneyShort({ minor: spend, currency }, t) }),
    latest && `${latest.listing}, ${stayDates(latest, now, t)}`,
  ].filter((fact): fact is string => Boolean(fact));
}
