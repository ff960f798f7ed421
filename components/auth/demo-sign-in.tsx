import type { ReactNode } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { signIn } from '@/lib/auth/actions';
import { words } from '@/lib/language/request';

const demo = { email: 'dora@bellhop.example', password: 'bellhop-demo' };

/** The demo account's sign-in, to read and to click. */
export async function DemoSignIn({ children }: { children: ReactNode }) {
  const t = await words();
  return (
    <section aria-labelledby="demo" className="mt-8 rounded-lg border bg-card p-4">
      <h2 id="demo" className="font-medium">
        {t('Just looking?')}
      </h2>
      <p className="mt-0.5 text-muted-foreground text-sm">
        {t('This is a demo with made-up guests. Dora is its admin.')}
      </p>
      <dl className="my-3 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
        <dt className="text-muted-foreground">{t('E-mail')}</dt>
        <dd className="select-all break-all">{demo.email}</dd>
        <dt className="text-muted-foreground">{t('Password')}</dt>
        <dd className="select-all">{demo.password}</dd>
      </dl>
      <ActionForm action={signIn} submit={t('Sign in to the demo')} tone="outline">
        <input type="hidden" name="email" value={demo.email} />
        <input type="hidden" name="password" value={demo.password} />
        {children}
      </ActionForm>
    </section>
  );
}
