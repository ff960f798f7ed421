import { ActionForm, Field } from '@/components/ui/action-form';
import { signIn } from '@/lib/auth/actions';
import { safeReturnTo } from '@/lib/auth/return-to';
import { env } from '@/lib/env';
import { words } from '@/lib/language/request';
import { AuthCard } from './auth-card';
import { DemoSignIn } from './demo-sign-in';

/** E-mail and password; on a demo also its sign-in, one click away. */
export async function SignIn({ returnTo }: { returnTo: unknown }) {
  const t = await words();
  const target = <input type="hidden" name="returnTo" value={safeReturnTo(returnTo)} />;
  return (
    <AuthCard title={t('Sign in to Bellhop')} lead={t('Every guest conversation, in one calm place.')}>
      <ActionForm action={signIn} submit={t('Sign in')} size="lg">
        <Field
          name="email"
          label={t('E-mail')}
          type="email"
          autoComplete="username"
          required
          autoFocus
          className="h-10"
        />
        <Field
          name="password"
          label={t('Password')}
          type="password"
          autoComplete="current-password"
          required
          className="h-10"
        />
        {target}
      </ActionForm>
      <p className="mt-4 text-muted-foreground text-sm">
        {t('Forgot your password? An admin can make you a link to a new one.')}
      </p>
      {env.DEMO ? <DemoSignIn>{target}</DemoSignIn> : null}
    </AuthCard>
  );
}
