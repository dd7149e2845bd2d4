/**
 * The form of a text that snapshots speak about: no byte-order mark, every CRLF and lone CR is one LF.
 * Git's index, the worktree with `autocrlf` and the editor's buffer all meet in this form.
 */
export function canonicalText(text: string): string {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body;
}
