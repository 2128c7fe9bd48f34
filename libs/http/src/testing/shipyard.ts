import { Controller } from '@nestjs/common';
import {
  affordance,
  Affords,
  aResource,
  AsChange,
  type Change,
  choice,
  day,
  decimal,
  derived,
  Field,
  flag,
  FromBody,
  integer,
  list,
  nested,
  object,
  optional,
  optionsAt,
  readOnly,
  resource,
  shape,
  text,
} from '#libs/hypermedia';
import { listBoats } from './harbour.js';

const SAILS = ['square', 'fore-and-aft'] as const;
const FLAGS = ['red', 'white', 'blue'] as const;

class RigForm {
  @Field(integer(3, { title: 'Masts', minimum: 1, maximum: 5 })) readonly masts!: number;
  @Field(choice(SAILS, 'square', { title: 'Sails' })) readonly sails!: (typeof SAILS)[number];
  @Field(readOnly(day('1768-07-30', { title: 'Surveyed' }))) readonly surveyed?: string;
}

class ShotForm {
  @Field(integer(20, { title: 'Balls', minimum: 0 })) readonly balls!: number;
}

class GunForm {
  @Field(decimal(4, { title: 'Pounds', minimum: 0.01, decimals: 2 })) readonly pounds!: number;
  @Field(optional(nested(ShotForm))) readonly shot?: ShotForm;
}

class OrderForm {
  @Field(text('Endeavour', { title: 'Name', maxLength: 20, pattern: '^[A-Z]' })) readonly name!: string;
  @Field(text('rose', { title: 'Built like', options: optionsAt(listBoats.template(), 'name', 'id') }))
  readonly like!: string;

  @Field(nested(RigForm)) readonly rig!: RigForm;
  @Field(optional(flag(true, { title: 'With figurehead', default: true }))) readonly figurehead?: boolean;
  @Field(list(choice(FLAGS, 'red'), { title: 'Flags', minItems: 1, maxItems: 3 }))
  readonly flags!: readonly (typeof FLAGS)[number][];

  @Field(list(nested(GunForm), { title: 'Guns', maxItems: 9 })) readonly guns!: readonly GunForm[];
  @Field(optional(text('Cook', { title: 'Master' }))) readonly master?: string;
}

const orderShape = shape('Order', {
  name: text('Endeavour'),
  like: text('rose'),
  rig: object({ masts: integer(3), sails: choice(SAILS, 'square'), surveyed: day('1768-07-30') }),
  figurehead: optional(flag(true)),
  flags: list(choice(FLAGS, 'red')),
  guns: list(object({ pounds: decimal(4), shot: optional(object({ balls: integer(20) })) })),
  master: optional(text('Cook')),
  tide: derived(text('high')),
});

const ofYard = { path: '/order', tag: 'Boats', about: '', answers: aResource(orderShape) } as const;
const showOrder = affordance({
  ...{ ...ofYard, name: 'showOrder', rel: 'plimsoll:order', method: 'GET', title: 'The order', may: 'read:boats' },
});
const placeOrder = affordance({
  ...{ ...ofYard, name: 'placeOrder', rel: 'plimsoll:create', method: 'POST', title: 'Order', may: 'write:boats' },
  form: OrderForm,
});
const replaceOrder = affordance({
  ...{
    ...ofYard,
    name: 'replaceOrder',
    rel: 'plimsoll:replace',
    method: 'PUT',
    title: 'Order anew',
    may: 'write:boats',
  },
  form: OrderForm,
});
const mergeOrder = affordance({
  ...{ ...ofYard, name: 'mergeOrder', rel: 'plimsoll:merge', method: 'PATCH', title: 'Alter', may: 'write:boats' },
  form: OrderForm,
});

export const firstOrder = {
  ...{ name: 'Endeavour', like: 'rose', flags: ['red', 'blue'] as const, guns: [{ pounds: 4 }, { pounds: 0.25 }] },
  rig: { masts: 3, sails: 'square' as const, surveyed: '1768-07-30' },
};
export const yard: { order: Omit<OrderForm, 'rig'> & { rig: Required<RigForm> }; version: number; tide: string } = {
  ...{ order: firstOrder, version: 1, tide: 'high' },
};

@Controller()
export class ShipyardController {
  @Affords(showOrder)
  show() {
    const { surveyed: _, ...rig } = yard.order.rig;
    return resource(orderShape, { ...yard.order, tide: yard.tide })
      .self(showOrder.at({}))
      .offer(placeOrder.at({}), {}, { master: { inline: ['Cook', { prompt: 'the captain', value: 'Clerke' }] } })
      .offer(replaceOrder.at({}), yard.order)
      .offer(mergeOrder.at({}), Object.assign({}, yard.order, { rig }))
      .versioned(yard.version, '1768-07-30T00:00:00Z');
  }

  @Affords(placeOrder)
  place(@FromBody() form: OrderForm) {
    return this.store(form);
  }

  @Affords(replaceOrder)
  replace(@AsChange() change: Change) {
    return this.store(change.replacing(this.show(), OrderForm, 'order').form);
  }

  @Affords(mergeOrder)
  merge(@AsChange() change: Change) {
    return this.store(change.merging(this.show(), OrderForm, 'order').form);
  }

  private store({ rig, ...order }: OrderForm) {
    const { surveyed } = yard.order.rig;
    yard.order = { ...order, rig: Object.assign({}, rig, { surveyed }) };
    yard.version += 1;
    return this.show();
  }
}
