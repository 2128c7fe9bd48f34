import { Controller, Global, Module } from '@nestjs/common';
import {
  aCollectionOf,
  aCreated,
  affordance,
  Affords,
  aResource,
  AsBatch,
  AsChange,
  type Batch,
  batchOf,
  type Change,
  collection,
  Field,
  FromBody,
  FromPath,
  FromQuery,
  id,
  integer,
  nothing,
  OffsetQuery,
  optional,
  resource,
  shape,
  text,
} from '#libs/hypermedia';
import { NotFound } from '#libs/kernel';
import { Audit } from '../audit.js';
import { WritesModule } from '../writes.module.js';
import { InMemoryAudit } from './in-memory-audit.js';
import { InMemoryKeptAnswers, InMemoryUnitsOfWork } from './in-memory-writes.js';
import { LogbookController } from './logbook.js';
import { ShipsController } from './ships.js';
import { KnownCallers, principal } from './serving.js';

export const BOAT = '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f';
const boatShape = shape('Boat', { id: id(BOAT), name: text('Rose'), draught: optional(integer(3)) });

class BoatForm {
  @Field(text('Rose', { title: 'Name', maxLength: 20 })) readonly name!: string;
  @Field(optional(integer(3, { minimum: 0 }))) readonly draught?: number;
}

const tag = 'Boats';
const params = { boatId: id(BOAT) };
export const listBoats = affordance({
  name: 'listBoats',
  rel: 'plimsoll:boats',
  method: 'GET',
  path: '/boats',
  tag,
  title: 'Boats',
  about: '',
  may: 'read:boats',
  query: OffsetQuery,
  answers: aCollectionOf(boatShape, 'plimsoll:boats'),
  remembered: 'workspace',
});
const createBoat = affordance({
  name: 'createBoat',
  rel: 'plimsoll:create',
  method: 'POST',
  path: '/boats',
  tag,
  title: 'Build a boat',
  about: '',
  may: 'write:boats',
  form: BoatForm,
  answers: aCreated(boatShape),
});
const showBoat = affordance({
  name: 'showBoat',
  rel: 'plimsoll:boat',
  method: 'GET',
  path: '/boats/{boatId}',
  params,
  tag,
  title: 'A boat',
  about: '',
  may: 'read:boats',
  answers: aResource(boatShape),
});
const replaceBoat = affordance({
  name: 'replaceBoat',
  rel: 'plimsoll:replace',
  method: 'PUT',
  path: '/boats/{boatId}',
  params,
  tag,
  title: 'Rebuild the boat',
  about: '',
  may: 'write:boats',
  form: BoatForm,
  answers: aResource(boatShape),
});
const mergeBoat = affordance({
  name: 'mergeBoat',
  rel: 'plimsoll:merge',
  method: 'PATCH',
  path: '/boats/{boatId}',
  params,
  tag,
  title: 'Mend the boat',
  about: '',
  may: 'write:boats',
  form: BoatForm,
  answers: aResource(boatShape),
});
class HoistForm {
  @Field(optional(text('Blue Peter'))) readonly flag?: string;
}
const hoistFlag = affordance({
  name: 'hoistFlag',
  rel: 'plimsoll:hoist',
  method: 'POST',
  path: '/boats/{boatId}/hoist',
  params,
  tag,
  title: 'Hoist a flag',
  about: '',
  may: 'write:boats',
  form: HoistForm,
  answers: aResource(boatShape),
});
const sinkBoat = affordance({
  name: 'sinkBoat',
  rel: 'plimsoll:delete',
  method: 'DELETE',
  path: '/boats/{boatId}',
  params,
  tag,
  title: 'Sink the boat',
  about: '',
  may: 'write:boats',
  answers: nothing,
});

const batchBoats = batchOf({ create: createBoat, update: mergeBoat, replace: replaceBoat, delete: sinkBoat });

export interface Boat {
  id: string;
  name: string;
  draught?: number;
  version: number;
  /** An instant. */
  launched: string;
}
/** The one boat, how often it was asked for and built, and what those wait for who are about to build. */
export const harbour = { boat: rose(), reads: 0, built: 0, waiting: 0, quay: Promise.resolve() as Promise<unknown> };

const boatResource = (view: Boat) =>
  resource(boatShape, view)
    .self(showBoat.at({ boatId: view.id }))
    .link(listBoats.at({}), 'up')
    .offer(replaceBoat.at({ boatId: view.id }), { ...view })
    .offer(sinkBoat.at({ boatId: view.id }))
    .versioned(view.version, view.launched);

@Controller()
class BoatsController {
  @Affords(listBoats)
  list(@FromQuery() query: OffsetQuery) {
    harbour.reads += 1;
    const { offset, limit } = query;
    return collection(listBoats, {}, query, { offset, limit, total: 120 }, [boatResource(harbour.boat)])
      .offer(createBoat.at({}))
      .offer(batchBoats.at({}));
  }

  @Affords(createBoat)
  async create(@FromBody() { name }: BoatForm) {
    harbour.waiting += 1;
    await harbour.quay;
    harbour.built += 1;
    if (name === 'Titanic') throw new NotFound('harbour', 'deep enough');
    return boatResource({ ...harbour.boat, name });
  }

  @Affords(showBoat)
  show(@FromPath() _: object) {
    return boatResource(harbour.boat);
  }

  @Affords(replaceBoat)
  replace(@FromPath() _: object, @AsChange() change: Change) {
    const { form, version } = change.replacing(boatResource(harbour.boat), BoatForm, 'boat');
    harbour.boat = { ...harbour.boat, name: form.name, draught: form.draught, version: version + 1 };
    return boatResource(harbour.boat);
  }

  @Affords(mergeBoat)
  merge(@FromPath() _: object, @AsChange() change: Change) {
    const { form, version } = change.merging(boatResource(harbour.boat), BoatForm, 'boat');
    harbour.boat = { ...harbour.boat, name: form.name, draught: form.draught, version: version + 1 };
    return boatResource(harbour.boat);
  }

  @Affords(hoistFlag)
  hoist(@FromPath() _: object, @FromBody() { flag = 'none' }: HoistForm) {
    return boatResource({ ...harbour.boat, name: flag });
  }

  @Affords(sinkBoat)
  sink(@FromPath() _: object, @AsChange() change: Change) {
    change.confirmed(boatResource(harbour.boat), 'boat');
  }

  @Affords(batchBoats)
  batch(@AsBatch() batch: Batch) {
    return batch.perform();
  }
}

/** A captain and a mate may change boats, a passenger only see them; a pirate is of another workspace. */
export const aboard = new KnownCallers({
  'Bearer captain': principal('captain', 'harbour', 'read:boats', 'write:boats'),
  'Bearer mate': principal('mate', 'harbour', 'read:boats', 'write:boats'),
  'Bearer passenger': principal('passenger', 'harbour', 'read:boats'),
  'Bearer pirate': principal('pirate', 'cove', 'read:boats'),
});

/** What was answered to those who built. */
export const keptAnswers = new InMemoryKeptAnswers();
/** What was done to boats, and who was turned away. */
export const audit = new InMemoryAudit();
const units = new InMemoryUnitsOfWork({
  save: () => {
    const [before, writes] = [{ ...harbour }, audit.writes];
    return () => {
      Object.assign(harbour, before);
      audit.writes = writes;
    };
  },
});

@Global()
@Module({ providers: [{ provide: Audit, useValue: audit }], exports: [Audit] })
class AuditModule {}

@Module({
  imports: [WritesModule.on({ units, kept: keptAnswers }), AuditModule],
  controllers: [BoatsController, LogbookController, ShipsController],
})
export class HarbourModule {}

/** Everything on the quay as it was. */
export function rose(): Boat {
  return { id: BOAT, name: 'Rose', version: 1, launched: '1757-03-08T09:00:00Z' };
}
