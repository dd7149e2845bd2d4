import { hclRules } from '../hcl/hclRules.ts';
import { ruleOfResourceType } from '../hcl/resourceTypes.ts';
import { type ConfigNode, child } from '../infra/configNode.ts';
import { configRules } from '../infra/configRules.ts';
import { Findings } from '../infra/findings.ts';
import { inspectDocument } from '../infra/inspectDocument.ts';
import type { FoundRegion, TextPack } from '../languagePack.ts';
import { shellRules } from '../shell/shellRules.ts';
import { parseJson } from './parseJson.ts';

export const textPack: TextPack = {
  detect: ({ path, text }) => detectJson(path, text),
  rules: [...configRules, ...hclRules, ...shellRules],
};

/** Finds security regions in JSON with or without comments. Never throws. */
export function detectJson(path: string, text: string): readonly FoundRegion[] {
  const findings = new Findings([...configRules, ...hclRules, ...shellRules]);
  const root = parseJson(text);
  if (/\.tf\.json$/.test(path)) inspectTerraform(root, findings);
  else inspectDocument(path, root, findings);
  return findings.all();
}

/** Terraform's JSON syntax: `resource` → type → name. */
function inspectTerraform(root: ConfigNode, findings: Findings): void {
  for (const kind of ['resource', 'data'])
    for (const type of child(root, kind)?.children ?? [])
      for (const rule of ruleOfResourceType(type.key ?? ''))
        for (const one of type.children)
          findings.add(
            `hcl/${rule}`,
            { start: one.startLine, end: one.endLine },
            `${kind}.${type.key}.${one.key}`,
          );
}
