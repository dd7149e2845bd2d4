export const isLongEnough = (text: string) => text.length >= 8;

export function fieldErrors(form: { email: string; message: string }): string[] {
  const errors: string[] = [];
  if (!form.email.includes('@')) errors.push('email');
  if (!isLongEnough(form.message)) errors.push('message');
  return errors;
}
