import { TextField } from '../../../web/components/form.js';
import type { FormState } from '../../../web/components/form-state.js';
import { passwordMessages } from '../../accounts/password-rules.messages.js';
import { LEAST_PASSWORD } from '../../accounts/password-rules.js';
import { linksMessages } from './links.messages.js';

/** A new password, twice; password managers recognise both. */
export function NewPasswordFields({ form }: { form: FormState }) {
  const t = linksMessages[form.locale];
  const field = { form, type: 'password', autocomplete: 'new-password' } as const;
  return (
    <>
      <TextField
        {...field}
        name="password"
        label={t.password}
        hint={passwordMessages[form.locale].hint(LEAST_PASSWORD)}
      />
      <TextField {...field} name="repeat" label={t.repeat} />
    </>
  );
}
