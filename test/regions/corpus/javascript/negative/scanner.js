export function createScanner(text) {
  let at = 0;
  return {
    getToken: () => text[at],
    getTokenValue: () => text.slice(at, at + 1),
    scan: () => text.charCodeAt(at++),
  };
}
