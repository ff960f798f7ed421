'use client';

import { Ellipsis, KeyRound, Link2, UserRoundMinus, UserRoundPen } from 'lucide-react';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { ActionForm } from '@/components/ui/action-form';
import { buttonVariants } from '@/components/ui/button';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import { changeMember, invite, removeMember, resetLink } from '@/lib/members/actions';
import type { MemberRow } from '@/lib/members/queries';
import { LinkToCopy } from './link-to-copy';
import { MemberFields } from './member-fields';

type Open = { what: 'change' } | { what: 'remove' } | { what: 'link'; url: string };

/** What an admin can do about one member. */
export function MemberMenu({ member }: { member: MemberRow }) {
  const t = useWords();
  const [open, setOpen] = useState<Open>();
  const [, startTransition] = useTransition();
  const { id: memberId, name, email, role, teams, hasJoined } = member;
  const makeLink = () =>
    startTransition(async () => {
      const result = await reach(hasJoined ? resetLink({ memberId }) : invite({ email, name, role, teams }));
      if (result.ok) setOpen({ what: 'link', url: result.value.url });
      else toast.error(result.refusal.detail);
    });
  const close = () => setOpen(undefined);
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger
          aria-label={t('Change {name}', { name })}
          className={buttonVariants({ variant: 'ghost', size: 'icon' })}
        >
          <Ellipsis aria-hidden />
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          <DropdownMenuItem onSelect={() => setOpen({ what: 'change' })}>
            <UserRoundPen aria-hidden /> {t('Role and teams')}
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={makeLink}>
            {hasJoined ? <KeyRound aria-hidden /> : <Link2 aria-hidden />}
            {hasJoined ? t('Link to a new password') : t('New invitation link')}
          </DropdownMenuItem>
          <DropdownMenuSeparator />
          <DropdownMenuItem onSelect={() => setOpen({ what: 'remove' })} className="text-red [&_svg]:text-red">
            <UserRoundMinus aria-hidden /> {hasJoined ? t('Remove') : t('Withdraw the invitation')}
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      <Dialog open={open !== undefined} onOpenChange={close}>
        {open?.what === 'change' ? (
          <DialogContent title={name} description={email}>
            <ActionForm action={changeMember} submit={t('Save')} onDone={close}>
              <input type="hidden" name="memberId" value={memberId} />
              <MemberFields of={member} />
            </ActionForm>
          </DialogContent>
        ) : null}
        {open?.what === 'remove' ? (
          <DialogContent
            title={hasJoined ? t('Remove {name}?', { name }) : t('Withdraw the invitation of {name}?', { name })}
            description={
              hasJoined
                ? t('They are signed out at once. What they wrote and did keeps their name.')
                : t('The link stops working at once.')
            }
          >
            <ActionForm
              action={removeMember}
              submit={hasJoined ? t('Remove') : t('Withdraw')}
              tone="destructive"
              onDone={close}
            >
              <input type="hidden" name="memberId" value={memberId} />
            </ActionForm>
          </DialogContent>
        ) : null}
        {open?.what === 'link' ? <LinkToCopy purpose={hasJoined ? 'reset' : 'invite'} url={open.url} /> : null}
      </Dialog>
    </>
  );
}
