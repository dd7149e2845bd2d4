/** Builds the list that a model gets. */
export function conversation(turns, system) {
  const messages = [{ role: 'system', content: system }];
  for (const turn of turns) {
    messages.push({ role: turn.mine ? 'user' : 'assistant', content: turn.text });
  }
  return messages;
}

export function trim(messages, limit) {
  const kept = messages.filter(({ role }) => role === 'system');
  const rest = messages.filter((message) => message.role !== 'system');
  return [...kept, ...rest.slice(-limit)];
}

export const isMine = (message) => message.role === 'user';
