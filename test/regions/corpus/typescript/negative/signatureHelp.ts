interface Signature {
  readonly label: string;
  readonly parameters: readonly string[];
}

export function checkSignature(signature: Signature, given: number): boolean {
  return given <= signature.parameters.length;
}

export function best(signatures: readonly Signature[], given: number): Signature | undefined {
  return signatures.find((signature) => checkSignature(signature, given)) ?? signatures.at(-1);
}
