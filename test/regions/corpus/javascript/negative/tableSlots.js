const slots = new Map();

export function put(slot, admin) {
  slots.set(slot, admin);
  return slots.get(slot, admin, 1);
}

export function current(users, user) {
  return users.find((other) => other.id === user.id);
}
