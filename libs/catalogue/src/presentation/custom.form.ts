import { choice, day, Field, list, nested, optional, optionsAt, text } from '#libs/hypermedia';
import { Transform } from 'class-transformer';
import { CUSTOM_ID, LONGEST_CUSTOM_ID } from '../application/commands/create-custom-feature.js';
import { listBrowsers, listGroups, listKeys } from './catalogue.affordances.js';

const VERSION = '^\\d{1,9}(\\.\\d{1,9}){0,5}$';

export const CUSTOM_TYPES = ['desktop', 'mobile', 'xr'] as const;

const chosenId = (example: string) =>
  optional(
    text(example, {
      title: 'How links and analytics name it; absent: it is made of the name',
      ...{ pattern: CUSTOM_ID, maxLength: LONGEST_CUSTOM_ID },
    }),
  );

/** A feature shows of each key whether it decides; sent back so, the key is what is meant. */
const keyOf = (key: unknown): unknown => (typeof key === 'object' && key && 'key' in key ? key.key : key);

/** A feature of a workspace's own. */
export class CustomFeatureForm {
  @Field(text('Checkout', { title: 'Name', maxLength: 200 })) readonly name!: string;

  @Field(optional(text('What the checkout is built with', { title: 'Description', maxLength: 2_000 })))
  readonly description?: string;

  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(keyOf) : value))
  @Field(
    list(text('api.PaymentRequest', { maxLength: 200, options: optionsAt(listKeys.template(), 'key', 'key') }), {
      title: 'Compat keys, all of which it needs',
      ...{ minItems: 1, maxItems: 500 },
    }),
  )
  readonly keys!: readonly string[];

  @Field(
    optional(
      list(text('payments', { maxLength: 200, options: optionsAt(listGroups.template(), 'name', 'id') }), {
        title: 'Groups of web-features that it is in',
        maxItems: 20,
      }),
    ),
  )
  readonly groups?: readonly string[];
}

export class NewFeatureForm extends CustomFeatureForm {
  @Field(chosenId('checkout')) readonly id?: string;
}

/** Of upstream, and no server: what a browser can equal. */
const WITH_VISITORS = { custom: false, type: CUSTOM_TYPES };

export class EqualForm {
  @Field(
    text('webview_android', {
      title: "BCD's id of the browser",
      ...{ maxLength: 200, options: optionsAt(listBrowsers.template({}, WITH_VISITORS), 'name', 'id') },
    }),
  )
  readonly browser!: string;

  @Field(text('108', { title: 'Its release, or a build of one', maxLength: 100 })) readonly version!: string;
}

export class CustomReleaseForm {
  @Field(text('2.0', { title: 'Version of the custom browser', pattern: VERSION })) readonly version!: string;

  @Field(optional(day('2025-11-03', { title: 'Day of release' }))) readonly releaseDate?: string;

  @Field(nested(EqualForm)) readonly equals!: EqualForm;
}

export class AliasForm {
  @Field(text('LobbyKiosk', { title: 'A name that analytics give to it, in any spelling', maxLength: 200 }))
  readonly name!: string;

  @Field(optional(text('Android', { title: 'Only on this operating system', maxLength: 200 }))) readonly os?: string;
}

/** A browser of a workspace's own. */
export class CustomBrowserForm {
  @Field(text('Lobby kiosk', { title: 'Name', maxLength: 200 })) readonly name!: string;

  @Field(
    optional(
      choice(CUSTOM_TYPES, 'mobile', { title: 'Where it runs; absent: where the browser runs that it equals at last' }),
    ),
  )
  readonly type?: (typeof CUSTOM_TYPES)[number];

  @Field(
    list(nested(CustomReleaseForm), {
      title: 'Releases, each with the upstream release that supports the same up to the next',
      ...{ minItems: 1, maxItems: 100 },
    }),
  )
  readonly releases!: readonly CustomReleaseForm[];

  @Field(optional(list(nested(AliasForm), { title: 'What analytics call it, beside its id and name', maxItems: 50 })))
  readonly aliases?: readonly AliasForm[];
}

export class NewBrowserForm extends CustomBrowserForm {
  @Field(chosenId('lobby-kiosk')) readonly id?: string;
}
