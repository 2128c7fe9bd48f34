/** What a text says, without the spaces around it; nothing where there is nothing else. */
export const saidIn = (text = ''): string | undefined => text.trim() || undefined;
