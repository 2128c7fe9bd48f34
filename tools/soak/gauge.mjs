import { appendFileSync, readdirSync } from 'node:fs';

/** Loaded before a process of the product (`node --import`): writes down every few seconds what it holds, to the file at SOAK_FILE. */
setInterval(() => {
  const { rss, heapUsed } = process.memoryUsage();
  const handles = process.getActiveResourcesInfo().length;
  const descriptors = readdirSync('/proc/self/fd').length;
  appendFileSync(process.env.SOAK_FILE, `${JSON.stringify({ at: Date.now(), rss, heapUsed, handles, descriptors })}\n`);
}, Number(process.env.SOAK_EVERY)).unref();
