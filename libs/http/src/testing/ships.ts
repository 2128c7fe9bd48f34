import { Controller } from '@nestjs/common';
import {
  aCreated,
  affordance,
  Affords,
  aResource,
  Field,
  FromBody,
  FromPath,
  FromQuery,
  integer,
  object,
  optional,
  type PathOf,
  resource,
  shape,
  text,
} from '#libs/hypermedia';
import { listEntries } from './logbook.js';

const shipShape = shape('Ship', {
  name: text('endeavour'),
  guns: optional(integer(10)),
  built: object({ at: text('Whitby'), year: integer(1764) }),
});

const flagsShape = shape('Flags', { signal: text('ENDEAVOUR') });

class ShipForm {
  @Field(text('endeavour')) readonly name!: string;
}

class ShipQuery {
  @Field(optional(text('Cook'))) readonly master?: string;
}

const ofShips = { method: 'GET', tag: 'Boats', about: '', may: 'read:boats', remembered: 'member' } as const;

const PAPERS = [
  { mediaType: 'text/markdown', example: '# endeavour' },
  { mediaType: 'application/ship+json', example: { ship: 'endeavour' } },
];

const showShip = affordance({
  ...ofShips,
  ...{ name: 'showShip', rel: 'plimsoll:ship', path: '/ships/{ship}', title: 'A ship' },
  params: { ship: text('endeavour') },
  query: ShipQuery,
  answers: aResource(shipShape, { also: PAPERS }),
  embeds: ['plimsoll:sisters', 'plimsoll:flagship', 'plimsoll:chest', 'plimsoll:logbook'],
});

const launchShip = affordance({
  ...{ name: 'launchShip', rel: 'plimsoll:create', method: 'POST', path: '/ships', tag: 'Boats' },
  ...{ title: 'Launch a ship', about: '', may: 'write:boats', form: ShipForm },
  answers: aCreated(shipShape, { also: PAPERS }),
});

const showFlags = affordance({
  ...ofShips,
  ...{ name: 'showFlags', rel: 'plimsoll:flags', path: '/ships/{ship}/flags', title: 'What it signals' },
  params: { ship: text('endeavour') },
  answers: aResource(flagsShape, {
    also: [
      { mediaType: 'text/plain', example: 'ENDEAVOUR' },
      { mediaType: 'text/x-morse', example: '.' },
    ],
    byDefault: 'text/plain',
  }),
});

const showChest = affordance({
  ...ofShips,
  ...{ name: 'showChest', rel: 'plimsoll:chest', path: '/ships/{ship}/chest', title: 'The chest', may: 'write:boats' },
  params: { ship: text('endeavour') },
  answers: aResource(shape('Chest', { gold: integer(100) })),
});

/** What was asked for of a fleet in which every name is a ship's, and what befell them. */
export const fleet = { asked: [] as string[], fates: new Map<string, Error>() };

@Controller()
export class ShipsController {
  @Affords(showShip)
  show(@FromPath() { ship }: PathOf<typeof showShip>, @FromQuery() _: ShipQuery) {
    fleet.asked.push(ship);
    const fate = fleet.fates.get(ship);
    if (fate) throw fate;
    return this.ship(ship);
  }

  @Affords(launchShip)
  launch(@FromBody() { name }: ShipForm) {
    return this.ship(name);
  }

  @Affords(showFlags)
  flags(@FromPath() { ship }: PathOf<typeof showFlags>) {
    const signal = ship.toUpperCase();
    return resource(flagsShape, { signal })
      .self(showFlags.at({ ship }))
      .rendition('text/plain', () => signal);
  }

  private ship(ship: string) {
    return resource(shipShape, { name: ship, guns: 10, built: { at: 'Whitby', year: 1764 } })
      .rendition('text/markdown', () => `# ${ship} ⚓\n`)
      .rendition('application/ship+json', () => JSON.stringify({ ship }))
      .self(showShip.at({ ship }))
      .linkAll(
        'plimsoll:sisters',
        ['adventure', 'resolution'].map((sister) => ({ target: showShip.at({ ship: sister }) })),
      )
      .link(showShip.template({ ship: 'victory' }), 'plimsoll:flagship')
      .link(showChest.at({ ship }))
      .link(listEntries.at({ ship }));
  }

  @Affords(showChest)
  chest(@FromPath() { ship }: PathOf<typeof showChest>) {
    return resource(shape('Chest', { gold: integer(100) }), { gold: 100 }).self(showChest.at({ ship }));
  }
}
