/** On every answer. What is not a page may load nothing. */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** For a year, on what a trusted proxy says came by https: from then on a browser comes by nothing else. */
export const HSTS = { 'strict-transport-security': 'max-age=31536000' } as const;

/** Swagger UI has its scripts and styles in files, small pictures in its styles, and one style in its logo, which the hash is of. */
export const DOCS_POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='",
  "img-src 'self' data:; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
].join('; ');
