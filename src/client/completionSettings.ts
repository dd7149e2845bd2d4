/** One setting of an assistant that stops its completions in the editor, and the value that does. */
export interface CompletionSetting {
  /** Kebab-case tool name, as the policy has it. */
  readonly tool: string;
  readonly key: string;
  /** For a setting that maps language ids to switches, only `*` and the languages somebody switched on are turned. */
  readonly off: boolean | readonly string[] | 'per-language';
}

/**
 * From the settings that the assistants' own manifests contribute. A tool without a row has no setting for this;
 * settings that no installed extension contributes are left alone.
 */
export const COMPLETION_SETTINGS: readonly CompletionSetting[] = [
  { tool: 'github-copilot', key: 'github.copilot.enable', off: 'per-language' },
  { tool: 'github-copilot', key: 'github.copilot.nextEditSuggestions.enabled', off: false },
  { tool: 'windsurf', key: 'codeium.enableConfig', off: 'per-language' },
  { tool: 'supermaven', key: 'supermaven.enable', off: 'per-language' },
  { tool: 'continue', key: 'continue.enableTabAutocomplete', off: false },
  { tool: 'continue', key: 'continue.enableNextEdit', off: false },
  { tool: 'cody', key: 'cody.autocomplete.enabled', off: false },
  { tool: 'gemini-code-assist', key: 'geminicodeassist.inlineSuggestions.enableAuto', off: false },
  { tool: 'gemini-code-assist', key: 'geminicodeassist.inlineSuggestions.nextEditPredictions', off: false },
  { tool: 'augment', key: 'augment.completions.enableAutomaticCompletions', off: false },
  { tool: 'kilo-code', key: 'kilo-code.new.autocomplete.enableAutoTrigger', off: false },
  { tool: 'tabnine', key: 'tabnine.disableFileRegex', off: ['.*'] },
  { tool: 'twinny', key: 'twinny.autoSuggestEnabled', off: false },
  { tool: 'demo-assistant', key: 'countersignDemo.completions', off: false },
];
