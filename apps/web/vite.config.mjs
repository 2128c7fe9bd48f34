import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defaultClientConditions, defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The page as files that any browser of Baseline widely available reads. Addresses are relative: a proxy may serve it below a path. */
export default defineConfig({
  root: here('.'),
  base: './',
  resolve: { conditions: ['plimsoll-source', ...defaultClientConditions] },
  build: {
    outDir: here('../../dist/apps/web'),
    emptyOutDir: true,
    // What is inlined would need an exception in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  plugins: [{ name: 'compressed', apply: 'build', closeBundle: compress }],
});

/** Each file of some size also compressed, as well as it goes: once here rather than at every request. */
function compress() {
  const folder = here('../../dist/apps/web');
  for (const name of readdirSync(folder, { recursive: true }).filter((path) => /[.](js|css|html|svg)$/.test(path))) {
    const bytes = readFileSync(join(folder, name));
    if (bytes.length < WORTH_IT) continue;
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}
/** Less fits into the first packets anyway. */
const WORTH_IT = 1_024;
