import { Field } from '@/components/ui/action-form';
import { changePassword } from '@/lib/members/actions';
import { SavedForm } from './saved-form';
import { Section } from './settings-frame';

/** The person's own password, in every account they work in. */
export function Password() {
  return (
    <Section title="Your password" lead="A new one signs you out everywhere else.">
      <SavedForm action={changePassword} saved="Your password is changed" className="max-w-sm">
        <Field name="current" label="Current password" type="password" required autoComplete="current-password" />
        <Field
          name="password"
          label="New password"
          type="password"
          required
          minLength={8}
          autoComplete="new-password"
          hint="At least 8 characters."
        />
      </SavedForm>
    </Section>
  );
}
