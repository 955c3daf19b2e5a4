/** What every form control takes besides its value. */
export interface FieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  hideLabel?: boolean;
}
