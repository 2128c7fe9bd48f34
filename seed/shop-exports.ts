import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type CountedRows, readAnalyticsFile } from '#libs/audiences';
import { packageRoot } from '#libs/http';

const exported = (): string => readFileSync(join(packageRoot(), 'seed/shop.csv'), 'utf8');

/** What the shop's analytics exported of October 2026. */
export const october = (): CountedRows => read(exported());

/** The same as it may have been a month before, when fewer had updated. It is made of the later one, and nobody's data. */
export const september = (): CountedRows =>
  read(
    exported()
      .replace('20261001-20261031', '20260901-20260930')
      .replace(/^(Chrome|Edge),154\.[\d.]+/gm, '$1,153.0.0.0')
      .replace(/^Firefox,156\.[\d.]+/gm, 'Firefox,155.0')
      .replace(/^(Safari,2[67]\.[\d.]+,iOS),[\d.]+,"?([\d,]+)"?/gm, (_, named: string, visits: string) => {
        const all = Number(visits.replace(',', ''));
        const late = Math.round(all * LATE);
        return `${named},18.7,${String(all - late)}\nSafari,17.6,iOS,17.6,${String(late)}`;
      }),
  );

const read = (csv: string): CountedRows => readAnalyticsFile(Readable.from([Buffer.from(csv)]));

/** Of those who have iOS 26 or later: which share had iOS 17. */
const LATE = 0.2;
