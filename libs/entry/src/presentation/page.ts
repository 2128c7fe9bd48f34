import { hash } from 'node:crypto';

/** A page of documentation with this in it, which is HTML already. */
export const pageOf = (title: string, body: string): string =>
  PAGE.replace('{title}', escape(title)).replace('{body}', () => body);

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);

const STYLE = `
:root { color-scheme: light dark }
body { max-width: 42rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif }
code { font-family: ui-monospace, monospace; font-size: .95em }
pre { overflow-x: auto; padding: .75rem; border: 1px solid #8884; border-radius: .4rem }
table { display: block; overflow-x: auto; border-collapse: collapse }
th, td { padding: .25rem .5rem; border: 1px solid #8884; text-align: left; vertical-align: top }
`;

/** A page loads nothing, and its one style is known by its hash. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${hash('sha256', STYLE, 'base64')}'; frame-ancestors 'none'; base-uri 'none'`;

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · Plimsoll</title>
<style>${STYLE}</style>
</head>
<body>
{body}
<p><a href="/api">The entry point</a> · <a href="/docs">Documentation</a></p>
</body>
</html>
`;
