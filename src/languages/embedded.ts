/** The script of a single-file component: everything else blanked, so that offsets and lines stay true. */
export function scriptOf(text: string): {
  readonly language: 'typescript' | 'tsx' | 'javascript';
  readonly text: string;
} {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  let out = '';
  let at = 0;
  let lang = 'javascript';
  for (const match of text.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi)) {
    const attributes = match[1] ?? '';
    const start = match.index + match[0].indexOf('>', '<script'.length + attributes.length) + 1;
    const end = start + (match[2] ?? '').length;
    if (/\btype\s*=\s*["'](?!module|text\/javascript|application\/javascript)/i.test(attributes)) continue;
    const declared = /\blang\s*=\s*["']?(\w+)/i.exec(attributes)?.[1]?.toLowerCase();
    if (declared === 'ts' || declared === 'typescript') lang = 'typescript';
    if (declared === 'tsx') lang = 'tsx';
    out += blank(text.slice(at, start)) + text.slice(start, end);
    at = end;
  }
  out += blank(text.slice(at));
  return { language: lang as 'typescript' | 'tsx' | 'javascript', text: out };
}
