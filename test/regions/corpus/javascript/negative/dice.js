export const roll = (sides) => 1 + Math.floor(Math.random() * sides);
export const hand = () => Array.from({ length: 5 }, () => roll(6));
