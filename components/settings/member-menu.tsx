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
import { changeMember, invite, removeMember, resetLink } from '@/lib/members/actions';
import type { MemberRow } from '@/lib/members/queries';
import { LinkToCopy } from './link-to-copy';
import { MemberFields } from './member-fields';

type Open = { what: 'change' } | { what: 'remove' } | { what: 'link'; url: string };

/** What an admin can do about one member. */
export function MemberMenu({ member }: { member: MemberRow }) {
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
          aria-label={`Change ${name}`}
          className={buttonVariants({ variant: 'ghost', size: 'icon' })}
        >
          <Ellipsis aria-hidden />
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          <DropdownMenuItem onSelect={() => setOpen({ what: 'change' })}>
            <UserRoundPen aria-hidden /> Role and teams
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={makeLink}>
            {hasJoined ? <KeyRound aria-hidden /> : <Link2 aria-hidden />}
            {hasJoined ? 'Link to a new password' : 'New invitation link'}
          </DropdownMenuItem>
          <DropdownMenuSeparator />
          <DropdownMenuItem onSelect={() => setOpen({ what: 'remove' })} className="text-red [&_svg]:text-red">
            <UserRoundMinus aria-hidden /> {hasJoined ? 'Remove' : 'Withdraw the invitation'}
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      <Dialog open={open !== undefined} onOpenChange={close}>
        {open?.what === 'change' ? (
          <DialogContent title={name} description={email}>
            <ActionForm action={changeMember} submit="Save" onDone={close}>
              <input type="hidden" name="memberId" value={memberId} />
              <MemberFields of={member} />
            </ActionForm>
          </DialogContent>
        ) : null}
        {open?.what === 'remove' ? (
          <DialogContent
            title={hasJoined ? `Remove ${name}?` : `Withdraw the invitation of ${name}?`}
            description={
              hasJoined
                ? 'They are signed out at once. What they wrote and did keeps their name.'
                : 'The link stops working at once.'
            }
          >
            <ActionForm
              action={removeMember}
              submit={hasJoined ? 'Remove' : 'Withdraw'}
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
