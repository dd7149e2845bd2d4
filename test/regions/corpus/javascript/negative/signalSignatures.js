/** Type signatures of callables, for hints in an editor. */
export function signatureOf(declaration) {
  const parameters = declaration.parameters.map(({ name, type }) => `${name}: ${type ?? 'any'}`);
  return `${declaration.name}(${parameters.join(', ')}): ${declaration.returns ?? 'void'}`;
}

export function activeParameter(text, offset) {
  let depth = 0;
  let index = 0;
  for (const char of text.slice(0, offset)) {
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (char === ',' && depth === 1) index++;
  }
  return index;
}

export const overloads = (symbol) => symbol.declarations.map(signatureOf);
