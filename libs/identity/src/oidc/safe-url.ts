/** Whether what it answers comes from whom it names: by TLS, or without leaving this machine. */
export function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const isOpen = username === '' && password === '';
  return isOpen && (protocol === 'https:' || (protocol === 'http:' && LOCAL.has(hostname)));
}

const LOCAL = new Set(['localhost', '127.0.0.1']);
