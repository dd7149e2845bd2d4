/** Registers inline markup of a documentation generator. */
export function setup(app) {
  app.addRole('math', (text) => ({ type: 'math', value: text }));
  app.addRole('abbr', (text) => {
    const [short, long] = text.split('|');
    return { type: 'abbreviation', value: short, title: long };
  });
  app.addDirective('note', (lines) => ({ type: 'note', children: lines }));
  return { parallel: true, version: 3 };
}

export function rolesIn(source) {
  return [...source.matchAll(/:(\w+):`([^`]*)`/g)].map(([, role, text]) => ({ role, text }));
}
