import { Field } from '@/components/ui/action-form';
import { words } from '@/lib/language/request';
import { changePassword } from '@/lib/members/actions';
import { SavedForm } from './saved-form';
import { Section } from './settings-frame';

/** The person's own password, in every account they work in. */
export async function Password() {
  const t = await words();
  return (
    <Section title={t('Your password')} lead={t('A new one signs you out everywhere else.')}>
      <SavedForm action={changePassword} saved={t('Your password is changed')} className="max-w-sm">
        <Field name="current" label={t('Current password')} type="password" required autoComplete="current-password" />
        <Field
          name="password"
          label={t('New password')}
          type="password"
          required
          minLength={8}
          autoComplete="new-password"
          hint={t('At least 8 characters.')}
        />
      </SavedForm>
    </Section>
  );
}
