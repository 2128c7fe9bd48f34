import { Field, optional, text, url } from '#libs/hypermedia';
import type { OutsideEvent } from '#libs/kernel';
import { ADDRESS, DESCRIPTION, events } from './webhooks.shapes.js';

export class WebhookForm {
  @Field(url('https://hooks.example.com/plimsoll', ADDRESS)) readonly url!: string;
  @Field(events) readonly events!: readonly OutsideEvent[];
  @Field(optional(text('The channel of the web team', DESCRIPTION))) readonly description?: string;
}
