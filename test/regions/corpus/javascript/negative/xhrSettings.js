/** Fills what a request for a game asset leaves out. */
export function xhrSettings(responseType, isAsync, user, password, timeout) {
  if (responseType === undefined) responseType = '';
  if (isAsync === undefined) isAsync = true;
  if (user === undefined) user = '';
  if (password === undefined) password = '';
  if (timeout === undefined) timeout = 0;
  return { responseType, isAsync, user, password, timeout, header: undefined, overrideMimeType: undefined };
}

export function mergeSettings(global, local) {
  const output = global === undefined ? xhrSettings() : { ...global };
  for (const [setting, value] of Object.entries(local ?? {})) if (value !== undefined) output[setting] = value;
  return output;
}
