import { Gauge } from '#libs/observability';
import type { OperatorPrisma } from '#libs/persistence';
import { theCurrent } from './edition.mapper.js';

/** Has the edition that answers are made by told to operators whenever metrics are asked for, until the way out is taken. */
export const tellOfEdition = (prisma: OperatorPrisma): (() => void) =>
  IN_USE.from(async () => {
    const current = await prisma.edition.findFirst({
      ...theCurrent,
      select: { id: true, bcdVersion: true, webFeaturesVersion: true },
    });
    return current ? [{ of: [current.id, current.bcdVersion, current.webFeaturesVersion], value: 1 }] : [];
  });

const IN_USE = new Gauge({
  name: 'plimsoll_edition_info',
  help: 'Always 1; its labels tell the edition of the catalogue that answers are made by, and of which packages it is (browser-compat-data and web-features). Absent: none was imported yet.',
  labels: ['edition', 'bcd', 'web_features'],
});
