import { Controller } from '@nestjs/common';
import {
  aCollectionOf,
  affordance,
  Affords,
  choice,
  cursorCollection,
  CursorQuery,
  day,
  Field,
  FromPath,
  FromQuery,
  optional,
  type PathOf,
  resource,
  shape,
  text,
} from '#libs/hypermedia';
import type { CursorPage, CursorRequest } from '#libs/kernel';

const WEATHERS = ['calm', 'storm'] as const;
const entryShape = shape('LogEntry', { day: day('1769-04-13'), weather: choice(WEATHERS, 'calm') });

class LogbookQuery extends CursorQuery {
  @Field(optional(choice(WEATHERS, 'storm'))) readonly weather?: (typeof WEATHERS)[number];
}

export const listEntries = affordance({
  ...{ name: 'listEntries', rel: 'plimsoll:logbook', method: 'GET', path: '/ships/{ship}/logbook' },
  ...{ tag: 'Boats', title: 'Logbook', about: '', may: 'read:boats' },
  params: { ship: text('Endeavour') },
  query: LogbookQuery,
  answers: aCollectionOf(entryShape, 'plimsoll:logbook'),
});

/** What every ship writes down, day by day. */
export const logbook: { day: string; weather: (typeof WEATHERS)[number] }[] = [];

@Controller()
export class LogbookController {
  @Affords(listEntries)
  list(@FromPath() { ship }: PathOf<typeof listEntries>, @FromQuery() query: LogbookQuery) {
    const page = pageOf(
      logbook.filter(({ weather }) => query.weather === undefined || weather === query.weather),
      query.page,
    );
    const entries = page.items.map((entry) => resource(entryShape, entry));
    return cursorCollection(listEntries, { ship }, query, page, entries);
  }
}

type Entry = (typeof logbook)[number];

function pageOf(entries: readonly Entry[], { size, after, before, count }: CursorRequest): CursorPage<Entry> {
  const beyond = entries.filter(({ day }) => (before ? day < before.day : day > (after?.day ?? '')));
  const items = before ? beyond.slice(-size) : beyond.slice(0, size);
  const [first, last] = [entries.indexOf(items[0]), entries.indexOf(items[items.length - 1])];
  return {
    items,
    ...(first > 0 && { previous: { day: entries[first].day } }),
    ...(last >= 0 && last < entries.length - 1 && { next: { day: entries[last].day } }),
    ...(count && { total: entries.length }),
  };
}
