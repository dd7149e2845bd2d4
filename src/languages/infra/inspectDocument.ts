import { inspectCloudTemplate, inspectShapes } from './cloud.ts';
import { type ConfigNode, child, walk } from './configNode.ts';
import type { Findings } from './findings.ts';
import { inspectSettings, inspectWhole, isTextOrTooling, looksLikeSchema } from './frameworks.ts';
import { inspectManifest } from './kubernetes.ts';
import {
  inspectAnsible,
  inspectCompose,
  inspectOtherPipeline,
  inspectWorkflow,
  isAnsible,
  isWorkflow,
} from './pipelines.ts';

/** Finds out what a configuration document is and looks where such a document keeps its security. */
export function inspectDocument(path: string, root: ConfigNode, findings: Findings): void {
  if (looksLikeSchema(root)) return;
  if (inspectManifest(root, findings)) return;
  if (isWorkflow(path, root)) {
    inspectWorkflow(root, findings);
    return;
  }
  if (inspectWhole(root, findings)) return;
  if (isAnsible(path, root)) {
    inspectAnsible(root, findings);
    return;
  }
  if (inspectCompose(root, findings)) return;
  const cloud = inspectCloudTemplate(root, findings);
  if (!isTextOrTooling(path)) {
    inspectShapes(root, findings);
    if (isPipeline(path, root)) inspectOtherPipeline(root, findings);
    else inspectSettings(path, root, findings);
  }
  if (!cloud) inspectTagged(root, findings);
}

function isPipeline(path: string, root: ConfigNode): boolean {
  return (
    /(?:^|\/)(?:[\w.-]*\.?gitlab-ci[\w.-]*|azure-pipelines?[\w.-]*|\.drone|\.woodpecker|bitbucket-pipelines|\.travis|appveyor|cloudbuild|buildspec[\w.-]*)\.ya?ml$|(?:^|\/)\.(?:circleci|gitlab|woodpecker|buildkite)\//.test(
      path,
    ) ||
    (child(root, 'stages') !== undefined &&
      (root.children.some((one) => child(one, 'script')) ||
        child(root, 'stages')!.children.some((one) => child(one, 'jobs')))) ||
    (child(root, 'steps') !== undefined && (child(root, 'pool') ?? child(root, 'trigger')) !== undefined)
  );
}

/** Ansible's encrypted variables wherever they stand. */
function inspectTagged(root: ConfigNode, findings: Findings): void {
  walk(root, (node) => {
    if (node.tag === '!vault')
      findings.add('config/sealed-secret', { start: node.startLine, end: node.endLine }, node.key ?? 'vault');
    return undefined;
  });
}
