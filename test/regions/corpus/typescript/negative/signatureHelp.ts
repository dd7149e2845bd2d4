export interface Signature {
  readonly label: string;
  readonly parameters: readonly string[];
}

export function activeSignature(all: readonly Signature[], typed: number): Signature | undefined {
  return all.find((signature) => signature.parameters.length >= typed);
}
