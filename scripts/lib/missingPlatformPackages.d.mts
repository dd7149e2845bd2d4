export interface LockFile {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}
export function missingPlatformPackages(
  lock: LockFile,
): { readonly name: string; readonly version: string; readonly by: string }[];
