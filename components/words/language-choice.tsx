'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { DropdownMenuLabel, DropdownMenuRadioGroup, DropdownMenuRadioItem } from '@/components/ui/dropdown-menu';
import { LANGUAGE_COOKIE, languages } from '@/lib/language/languages';
import { useWords } from './provider';

const AUTOMATIC = 'automatic';
const YEAR = 365 * 86_400;

/** The language of the screens, in a menu: the browser's, or one of ours. The browser remembers. */
export function LanguageChoice() {
  const t = useWords();
  const { refresh } = useRouter();
  const [, start] = useTransition();
  const choose = (id: string) => {
    const kept = id === AUTOMATIC ? 0 : YEAR;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in some browsers.
    document.cookie = `${LANGUAGE_COOKIE}=${id}; path=/; max-age=${kept}; samesite=lax`;
    start(refresh);
  };
  return (
    <>
      <DropdownMenuLabel>{t('Language')}</DropdownMenuLabel>
      <DropdownMenuRadioGroup value={chosen()} onValueChange={choose}>
        <DropdownMenuRadioItem value={AUTOMATIC}>{t('Automatic')}</DropdownMenuRadioItem>
        {languages.map(({ id, label }) => (
          <DropdownMenuRadioItem key={id} value={id} lang={id}>
            {label}
          </DropdownMenuRadioItem>
        ))}
      </DropdownMenuRadioGroup>
    </>
  );
}

/** What the cookie says, read when the menu opens: the server has no part in it. */
function chosen(): string {
  const [, id] = new RegExp(`(?:^|; )${LANGUAGE_COOKIE}=([^;]*)`).exec(document.cookie) ?? [];
  return languages.some((language) => language.id === id) ? id! : AUTOMATIC;
}
