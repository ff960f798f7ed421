import Link from 'next/link';
import { ActionForm, Field } from '@/components/ui/action-form';
import { buttonVariants } from '@/components/ui/button';
import { words } from '@/lib/language/request';
import { accept, reset } from '@/lib/links/actions';
import { openedLink } from '@/lib/links/open';
import { AuthCard } from './auth-card';

/** Accepting an invitation: a new person chooses a password, a known one proves theirs. */
export async function Invitation({ token }: { token: string }) {
  const t = await words();
  const link = await openedLink(token, 'invite');
  if (typeof link === 'string') return <DeadLink reason={link} />;
  const { accountName, email, name, canSignIn } = link;
  const lead = canSignIn
    ? t('You can sign in as {email} already: your password, to join.', { email })
    : t('You were invited as {email}. Choose a password of your own.', { email });
  return (
    <AuthCard title={t('Join {accountName}', { accountName })} lead={lead}>
      <ActionForm action={accept} submit={t('Join {accountName}', { accountName })} size="lg">
        <Hidden token={token} email={email} />
        {canSignIn ? (
          <input type="hidden" name="name" value={name} />
        ) : (
          <Field name="name" label={t('Your name')} defaultValue={name} autoComplete="name" required className="h-10" />
        )}
        <Password isNew={!canSignIn} />
      </ActionForm>
    </AuthCard>
  );
}

/** Setting a new password by an admin's link. */
export async function Reset({ token }: { token: string }) {
  const t = await words();
  const link = await openedLink(token, 'reset');
  if (typeof link === 'string') return <DeadLink reason={link} />;
  return (
    <AuthCard
      title={t('Choose a new password')}
      lead={t('For {email}. You will be signed out everywhere else.', { email: link.email })}
    >
      <ActionForm action={reset} submit={t('Save and sign in')} size="lg">
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

async function Password({ isNew }: { isNew: boolean }) {
  const t = await words();
  return (
    <Field
      name="password"
      label={isNew ? t('New password') : t('Your password')}
      type="password"
      autoComplete={isNew ? 'new-password' : 'current-password'}
      hint={isNew ? t('At least 8 characters. A short sentence is good.') : undefined}
      required
      minLength={isNew ? 8 : undefined}
      className="h-10"
    />
  );
}

async function DeadLink({ reason }: { reason: string }) {
  const t = await words();
  return (
    <AuthCard title={t('This link does not work')} lead={t(reason)}>
      <Link href="/sign-in" className={buttonVariants({ variant: 'outline', size: 'lg' })}>
        {t('To the sign-in')}
      </Link>
    </AuthCard>
  );
}
