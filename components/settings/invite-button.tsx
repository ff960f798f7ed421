'use client';

import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { ActionForm, Field } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { invite } from '@/lib/members/actions';
import { LinkToCopy } from './link-to-copy';
import { MemberFields } from './member-fields';

/** Invites a person: the link is for the admin to hand over. */
export function InviteButton() {
  const [url, setUrl] = useState<string>();
  return (
    <Dialog onOpenChange={() => setUrl(undefined)}>
      <DialogTrigger asChild>
        <Button>
          <UserPlus aria-hidden /> Invite
        </Button>
      </DialogTrigger>
      {url ? (
        <LinkToCopy purpose="invite" url={url} />
      ) : (
        <DialogContent title="Invite someone" description="You get a link to send them. It works once, for seven days.">
          <ActionForm action={invite} submit="Make the link" onDone={(link) => setUrl(link.url)}>
            <Field name="name" label="Name" required autoComplete="off" />
            <Field name="email" label="E-mail" type="email" required autoComplete="off" />
            <MemberFields of={{ role: 'agent', teams: ['sales', 'support'] }} />
          </ActionForm>
        </DialogContent>
      )}
    </Dialog>
  );
}
