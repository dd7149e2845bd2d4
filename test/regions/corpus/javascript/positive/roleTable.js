const ROLE_ACTIONS_ALLOWED = { editor: ['write'], guest: ['read'] };

export function may(person, action) {
  const actions = ROLE_ACTIONS_ALLOWED[person.role] ?? [];
  return actions.includes(action);
}

export function landing(claims) {
  switch (claims.role) {
    case 'admin':
      return '/control';
    case 'guest':
      return '/tour';
    default:
      return '/home';
  }
}

export const actions = () => Object.values(ROLE_ACTIONS_ALLOWED).flat();
