import { configRules } from '../infra/configRules.ts';
import { Findings } from '../infra/findings.ts';
import { inspectCloudInit } from '../infra/frameworks.ts';
import { inspectDocument } from '../infra/inspectDocument.ts';
import type { FoundRegion, TextPack } from '../languagePack.ts';
import { shellRules } from '../shell/shellRules.ts';
import { parseYaml } from './parseYaml.ts';

export const textPack: TextPack = {
  indented: true,
  detect: ({ path, text }) => detectYaml(path, text),
  rules: [...configRules, ...shellRules],
};

/** Finds security regions in YAML, Helm templates and multi-document files included. Never throws. */
export function detectYaml(path: string, text: string): readonly FoundRegion[] {
  const findings = new Findings([...configRules, ...shellRules]);
  if (/^\s*\$ANSIBLE_VAULT;/.test(text)) {
    findings.add('config/sealed-secret', { start: 1, end: text.split('\n').length }, 'Ansible Vault');
    return findings.all();
  }
  const documents = parseYaml(text);
  const cloudInit = /^#cloud-config/.test(text);
  for (const document of documents) {
    if (cloudInit) inspectCloudInit(document, findings);
    else inspectDocument(path, document, findings);
  }
  return findings.all();
}
