type Action = { type: 'login/opened' } | { type: 'login/closed' };

export function dialogs(state: { open: boolean }, action: Action): { open: boolean } {
  switch (action.type) {
    case 'login/opened':
      return { open: true };
    default:
      return { open: false };
  }
}
