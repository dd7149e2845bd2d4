export const en = {
  login: 'Log in',
  logout: 'Log out',
  password: 'Password',
  forgotPassword: 'Forgot your password?',
  role: { admin: 'Administrator', member: 'Member' },
  permissionDenied: 'You may not do that.',
};
