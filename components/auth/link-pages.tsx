import Link from 'next/link';
import { ActionForm, Field } from '@/components/ui/action-form';
import { buttonVariants } from '@/components/ui/button';
import { accept, reset } from '@/lib/links/actions';
import { openedLink } from '@/lib/links/open';
import { AuthCard } from './auth-card';

/** Accepting an invitation: a new person chooses a password, a known one proves theirs. */
export async function Invitation({ token }: { token: string }) {
  const link = await openedLink(token, 'invite');
  if (typeof link === 'string') return <DeadLink reason={link} />;
  const { accountName, email, name, canSignIn } = link;
  const lead = canSignIn
    ? `You can sign in as ${email} already: your password, to join.`
    : `You were invited as ${email}. Choose a password of your own.`;
  return (
    <AuthCard title={`Join ${accountName}`} lead={lead}>
      <ActionForm action={accept} submit={`Join ${accountName}`} size="lg">
        <Hidden token={token} email={email} />
        {canSignIn ? (
          <input type="hidden" name="name" value={name} />
        ) : (
          <Field name="name" label="Your name" defaultValue={name} autoComplete="name" required className="h-10" />
        )}
        <Password isNew={!canSignIn} />
      </ActionForm>
    </AuthCard>
  );
}

/** Setting a new password by an admin's link. */
export async function Reset({ token }: { token: string }) {
  const link = await openedLink(token, 'reset');
  if (typeof link === 'string') return <DeadLink reason={link} />;
  return (
    <AuthCard title="Choose a new password" lead={`For ${link.email}. You will be signed out everywhere else.`}>
      <ActionForm action={reset} submit="Save and sign in" size="lg">
        <Hidden token={token} email={link.email} />
        <Password isNew />
      </ActionForm>
    </AuthCard>
  );
}

/** The e-mail has no name, so it is not sent: it tells password managers whose password this is. */
function Hidden({ token, email }: { token: string; email: string }) {
  return (
    <>
      <input type="hidden" name="token" value={token} />
      <input type="email" autoComplete="username" value={email} readOnly hidden />
    </>
  );
}

function Password({ isNew }: { isNew: boolean }) {
  return (
    <Field
      name="password"
      label={isNew ? 'New password' : 'Your password'}
      type="password"
      autoComplete={isNew ? 'new-password' : 'current-password'}
      hint={isNew ? 'At least 8 characters. A short sentence is good.' : undefined}
      required
      minLength={isNew ? 8 : undefined}
      className="h-10"
    />
  );
}

function DeadLink({ reason }: { reason: string }) {
  return (
    <AuthCard title="This link does not work" lead={reason}>
      <Link href="/sign-in" className={buttonVariants({ variant: 'outline', size: 'lg' })}>
        To the sign-in
      </Link>
    </AuthCard>
  );
}
