import type { Likeness } from '@/lib/guests/likeness';
import type { GuestSummary } from '@/lib/guests/summaries';
import type { Words } from '@/lib/language/messages';

/** Why two guests may be the same person. */
export const reasonWords: Record<Likeness, string> = {
  email: 'same e-mail',
  phone: 'same phone',
  name: 'same name',
  listing: 'same listing',
  language: 'same language',
};

/** "Swedish" for "sv"; what is no language's code is shown as it came. */
export function languageName(code: string, t: Words): string {
  try {
    return new Intl.DisplayNames(t.locale, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** "4.5★". */
export function stars(score: number, t: Words): string {
  return `${score.toLocaleString(t.locale, { maximumFractionDigits: 1 })}★`;
}

/** "3 stays", "No stays so far". */
export function staysText({ stays }: Pick<GuestSummary, 'stays'>, t: Words): string {
  return stays === 0 ? t('No stays so far') : t('{count, plural, one {# stay} other {# stays}}', { count: stays });
}

/** How to reach somebody, as links. */
export function waysTo({ emails, phones }: Pick<GuestSummary, 'emails' | 'phones'>): { text: string; href: string }[] {
  return [
    ...emails.map((email) => ({ text: email, href: `mailto:${encodeURIComponent(email)}` })),
    ...phones.map((phone) => ({ text: phone, href: `tel:${phone.replace(/[^\d+]/g, '')}` })),
  ];
}

/** What channels ask guests about most; another category is told as it came. */
const categories = ['accuracy', 'check-in', 'cleanliness', 'communication', 'location', 'value'];

export function categoryName(name: string, t: Words): string {
  return categories.includes(name) ? t(name) : name;
}
