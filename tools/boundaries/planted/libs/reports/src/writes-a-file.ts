import { writeFileSync } from 'node:fs';

export const keep = (report: string) => writeFileSync('report.xml', report);
