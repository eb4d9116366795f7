import type { VNode } from 'preact';
import { SelectField } from '../web/components/form.js';
import type { FieldProps } from '../web/components/form-state.js';

interface ProgrammeFieldProps extends Pick<FieldProps, 'form' | 'label'> {
  /** Of the committee. */
  programmes: readonly { id: string; code: string; name: string }[];
  value: string | null | undefined;
  /** What stands there for none. */
  none: string;
}

/** Which programme something is about, or none. */
export const ProgrammeField = ({ form, label, programmes, value, none }: ProgrammeFieldProps): VNode => (
  <SelectField
    form={form}
    name="programme_id"
    label={label}
    value={value}
    empty={none}
    optional
    options={programmes.map(({ id, code, name }) => ({
      value: id,
      label: [code, name].filter(Boolean).join(' – '),
    }))}
  />
);
