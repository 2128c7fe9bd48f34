import { Injectable } from '@nestjs/common';
import { type Affordance, API_BASE, changedFrom, hrefOf, Redirection, Resource } from '#libs/hypermedia';
import { Audit } from './audit.js';
import { type Asked, Controllers } from './controllers.js';

/** Puts writes on record, each with what it changed, by whatever way it came. */
@Injectable()
export class Recorder {
  constructor(
    private readonly audit: Audit,
    private readonly controllers: Controllers,
  ) {}

  /** Does what the write's controller does. */
  perform(write: Affordance, asked: Asked): Promise<unknown> {
    return this.recording(write, asked, () => this.controllers.call(write, asked));
  }

  /** Answers as the work does; what is refused, or leads elsewhere, leaves no record. */
  async recording(write: Affordance, asked: Asked, work: () => Promise<unknown>): Promise<unknown> {
    const answer = await work();
    const { principal: by, correlationId } = asked.exchange;
    if (!by || answer instanceof Redirection) return answer;

    const { name: action } = write.declared;
    const before = changedFrom(asked);
    if (write.ifMatch && !before)
      throw new TypeError(`${action} does not say what it changes: hold its Change against it.`);
    const after = answer instanceof Resource ? answer : undefined;
    await this.audit.record({
      ...{ by, action, correlationId, resource: addressOf(after) ?? addressOf(before) ?? pathOf(write, asked) },
      ...(before && { before: before.recordable }),
      ...(after && { after: after.recordable }),
    });
    return answer;
  }
}

function addressOf(resource: Resource | undefined): string | undefined {
  const self = resource?.links.find(({ rel }) => rel === 'self');
  return self && hrefOf(self.target, API_BASE).split('?', 1)[0];
}

const pathOf = (write: Affordance, { params }: Asked): string =>
  hrefOf(write.at(write.named(params as Readonly<Record<string, string>>)), API_BASE);
