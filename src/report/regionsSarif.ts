import type { FileRegions } from '../core/regions/region.ts';

/** Regions as SARIF 2.1.0 notes: where security code is, not what is wrong with it. */
export function regionsSarif(files: readonly FileRegions[]): object {
  const rules = new Map<
    string,
    { readonly id: string; readonly shortDescription: { readonly text: string } }
  >();
  const results = files.flatMap((file) =>
    file.regions.map((region) => {
      rules.set(region.rule, {
        id: region.rule,
        shortDescription: { text: `${region.category} code (${region.rule})` },
      });
      return {
        ruleId: region.rule,
        level: 'note',
        message: { text: `${region.category} region ${region.symbol}: ${region.evidence[0]?.why ?? ''}` },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: encodeURI(file.path) },
              region: { startLine: region.startLine, endLine: region.endLine },
            },
            logicalLocations: [{ fullyQualifiedName: region.symbol }],
          },
        ],
        partialFingerprints: { 'countersignRegion/v1': region.contentHash },
        properties: { category: region.category },
      };
    }),
  );
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'countersign', rules: [...rules.values()] } }, results }],
  };
}
