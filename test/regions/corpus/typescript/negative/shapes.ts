export type HashRoute = 'home' | 'berths' | 'about';

export enum SignInStep {
  Name,
  Done,
}

export enum LoginButtonStyle {
  Light = 'light',
  Dark = 'dark',
}

export interface Token {
  readonly kind: 'word' | 'number';
}
