/** What an error of a driver says, without its stack or the lines that PostgreSQL adds. */
export const firstLineOf = (error: unknown): string => {
  const { message = String(error) } = (error ?? {}) as { message?: string };
  return message.split('\n', 1)[0] ?? message;
};
