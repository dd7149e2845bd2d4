export const messages = {
  'auth.required': 'Please log in first.',
  'token.expired': 'Your link has expired.',
  'crypto.loading': 'Encrypting your backup…',
};
