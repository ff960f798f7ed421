'use client';

import { ChevronsUpDown, LogOut, MonitorSmartphone } from 'lucide-react';
import Link from 'next/link';
import { useTransition } from 'react';
import { toast } from 'sonner';
import { Avatar } from '@/components/ui/avatar';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { reach } from '@/components/ui/reach';
import { LanguageChoice } from '@/components/words/language-choice';
import { useWords } from '@/components/words/provider';
import type { ActionResult } from '@/lib/actions';
import { signOut, switchAccount } from '@/lib/auth/actions';
import type { Membership } from '@/lib/members/queries';

type Props = { name: string; email: string; accountId: string; memberships: Membership[] };

export function AccountMenuButton({ name, email, accountId, memberships }: Props) {
  const t = useWords();
  const [isPending, startTransition] = useTransition();
  const go = (run: () => Promise<ActionResult<void>>, path: string) =>
    startTransition(async () => {
      const result = await reach(run());
      // A whole new page, so that nothing of the account left behind stays in the browser's memory.
      if (result.ok || result.refusal.status === 401) window.location.assign(path);
      else toast.error(result.refusal.detail);
    });
  const here = memberships.find(({ id }) => id === accountId);
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        aria-label={t('{name}, {account}: account menu', { name, account: here?.name ?? '' })}
        aria-busy={isPending}
        className="flex min-h-10 min-w-0 flex-1 items-center gap-2.5 rounded-md px-1.5 py-1 text-left hover:bg-accent data-[state=open]:bg-accent md:max-lg:flex-none"
      >
        <Avatar name={name} className="size-7" />
        <span className="grid min-w-0 flex-1 md:max-lg:sr-only">
          <span className="truncate font-medium text-sm leading-4.5">{name}</span>
          <span className="truncate text-muted-foreground text-xs">{here?.name}</span>
        </span>
        <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-muted-foreground md:max-lg:hidden" />
      </DropdownMenuTrigger>
      <DropdownMenuContent side="top" align="start" className="w-60">
        <DropdownMenuLabel className="grid">
          <span className="truncate font-medium text-foreground text-sm">{name}</span>
          <span className="truncate">{email}</span>
        </DropdownMenuLabel>
        {memberships.length > 1 ? (
          <>
            <DropdownMenuSeparator />
            <DropdownMenuLabel>{t('Account')}</DropdownMenuLabel>
            <DropdownMenuRadioGroup
              value={accountId}
              onValueChange={(id) => id !== accountId && go(() => switchAccount({ accountId: id }), '/')}
            >
              {memberships.map((membership) => (
                <DropdownMenuRadioItem key={membership.id} value={membership.id}>
                  <span className="truncate">{membership.name}</span>
                </DropdownMenuRadioItem>
              ))}
            </DropdownMenuRadioGroup>
          </>
        ) : null}
        <DropdownMenuSeparator />
        <LanguageChoice />
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href="/settings/sessions">
            <MonitorSmartphone aria-hidden /> {t('Your sessions')}
          </Link>
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => go(() => signOut({}), '/sign-in')}>
          <LogOut aria-hidden /> {t('Sign out')}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
