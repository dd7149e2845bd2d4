{
  en: {
    login: 'Sign in',
    password: 'Password',
    role: 'Role',
    errors: { forbidden: 'You may not see this page', token: 'Token is too short' },
    admin: { title: 'Administration', users: 'People' }
  }
}
