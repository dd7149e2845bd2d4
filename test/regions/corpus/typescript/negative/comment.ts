// TODO: once we have a login, hash the password with bcrypt and check user.role === 'admin' here.
export function greet(name: string): string {
  return `Hello ${name}`;
}
