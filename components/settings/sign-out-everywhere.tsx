'use client';

import { ActionForm } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { signOutEverywhere } from '@/lib/auth/actions';

export function SignOutEverywhere() {
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button variant="outline">Sign out everywhere</Button>
      </DialogTrigger>
      <DialogContent title="Sign out everywhere?" description="Every browser has to sign in again, this one too.">
        <ActionForm
          action={signOutEverywhere}
          submit="Sign out everywhere"
          tone="destructive"
          onDone={() => window.location.assign('/sign-in')}
        >
          {null}
        </ActionForm>
      </DialogContent>
    </Dialog>
  );
}
