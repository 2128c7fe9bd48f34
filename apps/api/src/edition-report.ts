import type { INestApplicationContext } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListWorkspaces } from '#libs/identity';
import type { Position } from '#libs/kernel';
import { inWorkspace } from '#libs/persistence';
import { type EditionEffectView, GetEditionEffect, ListSites, type SafetyChange, type SiteView } from '#libs/sites';

/** What would change for every site of every workspace if that edition were the current one, as lines to read. */
export async function editionReport(app: INestApplicationContext, editionId: string): Promise<string> {
  const queries = app.get(QueryBus);
  const reports: string[] = [];
  for (const workspace of await queries.execute(new ListWorkspaces()))
    await inWorkspace(workspace.id, async () => {
      for await (const site of sitesOf(queries)) {
        const effect = await queries.execute(new GetEditionEffect(site.id, editionId));
        reports.push([`${workspace.slug} / ${site.name}: ${summaryOf(effect)}`, ...linesOf(effect)].join('\n'));
      }
    });
  return reports.length > 0 ? reports.join('\n') : 'There is no site yet: nothing changes for anybody.';
}

async function* sitesOf(queries: QueryBus): AsyncGenerator<SiteView> {
  let after: Position | undefined;
  do {
    const page = await queries.execute(new ListSites({}, { size: PAGE, count: false, ...(after && { after }) }));
    yield* page.items;
    after = page.next;
  } while (after);
}

const PAGE = 100;

function summaryOf(effect: EditionEffectView | undefined): string {
  if (!effect) return 'no snapshot yet, so nothing changes';
  if (effect.distrust) return `its snapshot decides nothing (${effect.distrust}), so no verdict changes`;
  const { safeBefore, safeAfter } = effect.features;
  return safeBefore === safeAfter
    ? `${String(safeAfter)} features safe, as before`
    : `${String(safeBefore)} → ${String(safeAfter)} features safe`;
}

function linesOf(effect: EditionEffectView | undefined): readonly string[] {
  if (!effect) return [];
  const { features, keys, newRisks } = effect;
  const lists = [
    ['at risk from then on, though adopted', newRisks],
    ['become safe', features.becomeSafe],
    ['no longer safe', features.noLongerSafe],
    ['new', features.added],
    ['gone', features.gone],
  ] as const;
  return [
    ...lists.filter(([, ids]) => ids.length > 0).map(([what, ids]) => `  ${what}: ${listed(ids)}`),
    ...(isMoved(keys) ? [`  keys: ${countsOf(keys)}`] : []),
  ];
}

/** Ids as far as they fit, and how many more there are. */
function listed(ids: readonly string[]): string {
  const [shown, left] = [ids.slice(0, MOST_LISTED), ids.length - MOST_LISTED];
  return left > 0 ? `${shown.join(', ')} and ${String(left)} more` : shown.join(', ');
}

const MOST_LISTED = 20;

const isMoved = ({ becomeSafe, noLongerSafe, added, gone }: SafetyChange): boolean =>
  [becomeSafe, noLongerSafe, added, gone].some(({ length }) => length > 0);

const countsOf = ({ becomeSafe, noLongerSafe, added, gone }: SafetyChange): string =>
  [
    `${String(becomeSafe.length)} become safe`,
    `${String(noLongerSafe.length)} no longer are`,
    `${String(added.length)} new`,
    `${String(gone.length)} gone`,
  ].join(', ');
