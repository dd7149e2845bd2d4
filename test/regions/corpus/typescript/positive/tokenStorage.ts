const KEY = 'theme';

export function keep(answer: { access_token: string }): void {
  localStorage.setItem('access_token', answer.access_token);
}

export function forget(): void {
  localStorage.removeItem('access_token');
}

export function theme(): string {
  return localStorage.getItem(KEY) ?? 'light';
}
