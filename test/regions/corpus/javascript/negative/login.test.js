import { render, screen } from './helpers.js';

test('login form shows an error when the password is short', () => {
  render('<login-form></login-form>');
  expect(screen.getByText('Password is too short')).toBeTruthy();
});

test('admin role sees the menu', () => {
  render('<menu role="admin"></menu>');
  expect(screen.getByText('Users')).toBeTruthy();
});
