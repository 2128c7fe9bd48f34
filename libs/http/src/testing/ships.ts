import { Controller } from '@nestjs/common';
import {
  affordance,
  Affords,
  aResource,
  Field,
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

class ShipQuery {
  @Field(optional(text('Cook'))) readonly master?: string;
}

const ofShips = { method: 'GET', tag: 'Boats', about: '', may: 'read:boats', remembered: 'workspace' } as const;

const showShip = affordance({
  ...ofShips,
  ...{ name: 'showShip', rel: 'plimsoll:ship', path: '/ships/{ship}', title: 'A ship' },
  params: { ship: text('endeavour') },
  query: ShipQuery,
  answers: aResource(shipShape),
  embeds: ['plimsoll:sisters', 'plimsoll:flagship', 'plimsoll:chest', 'plimsoll:logbook'],
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
    return resource(shipShape, { name: ship, guns: 10, built: { at: 'Whitby', year: 1764 } })
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
