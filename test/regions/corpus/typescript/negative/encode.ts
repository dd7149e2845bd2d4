export const toBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

export function encodeQuery(values: Record<string, string>): string {
  return new URLSearchParams(values).toString();
}
