export enum Permission {
  ReadReports = 'reports:read',
  DeleteReports = 'reports:delete',
}

export async function onMessage(message: ChatMessage): Promise<void> {
  if (message.author.id !== OWNER_ID) return;
  await run(message.text);
}

export function upper(text: string): string {
  return text.toUpperCase();
}
