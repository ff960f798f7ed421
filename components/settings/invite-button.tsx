'use client';

import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { ActionForm, Field } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { useWords } from '@/components/words/provider';
import { invite } from '@/lib/members/actions';
import { LinkToCopy } from './link-to-copy';
import { MemberFields } from './member-fields';

/** Invites a person: the link is for the admin to hand over. */
export function InviteButton() {
  const t = useWords();
  const [url, setUrl] = useState<string>();
  return (
    <Dialog onOpenChange={() => setUrl(undefined)}>
      <DialogTrigger asChild>
        <Button>
          <UserPlus aria-hidden /> {t('Invite')}
        </Button>
      </DialogTrigger>
      {url ? (
        <LinkToCopy purpose="invite" url={url} />
      ) : (
        <DialogContent
          title={t('Invite someone')}
          description={t('You get a link to send them. It works once, for seven days.')}
        >
          <ActionForm action={invite} submit={t('Make the link')} onDone={(link) => setUrl(link.url)}>
            <Field name="name" label={t('Name')} required autoComplete="off" />
            <Field name="email" label={t('E-mail')} type="email" required autoComplete="off" />
            <MemberFields of={{ role: 'agent', teams: ['sales', 'support'] }} />
          </ActionForm>
        </DialogContent>
      )}
    </Dialog>
  );
}
