/** JSON with sorted keys and no whitespace; `undefined` members are left out. Equal values print equally. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return arrayJson(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = value as Readonly<Record<string, unknown>>;
  let out = '';
  // Without a comparison of ours, `sort` goes by UTF-16 code units.
  for (const key of Object.keys(members).sort()) {
    const member = members[key];
    if (member !== undefined)
      out += `${out === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${out}}`;
}

// Most of a record is lists of hashes, and a reader prints a record for every commit it proves.
function arrayJson(list: readonly unknown[]): string {
  if (list.every((item) => typeof item === 'string' || typeof item === 'number')) return JSON.stringify(list);
  return `[${list.map(canonicalJson).join(',')}]`;
}
