LABELS = {
  login: 'Sign in',
  password: 'Password',
  role: 'Role'
}.freeze
