import {
  Affords,
  AsBatch,
  AsChange,
  type Batch,
  type Change,
  FromBody,
  FromPath,
  type PathOf,
  type Resource,
} from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { CreateCustomBrowser } from '../application/commands/create-custom-browser.js';
import { DeleteCustomBrowser } from '../application/commands/delete-custom-browser.js';
import { ReplaceCustomBrowser } from '../application/commands/replace-custom-browser.js';
import { GetCustomBrowser } from '../application/queries/get-custom-browser.js';
import { browserResource, toAddOne, toWhoHasTheId, toWhoHasTheAlias } from './browser.resource.js';
import { batchBrowsers, createBrowser, deleteBrowser, mergeBrowser, replaceBrowser } from './custom.affordances.js';
import { CustomBrowserForm, type NewBrowserForm } from './custom.form.js';

/** The browsers of a workspace's own, which stand among those of upstream. */
@Controller()
export class CustomBrowsersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Affords(createBrowser)
  async create(@FromBody() { id, ...form }: NewBrowserForm): Promise<Resource> {
    const command = new CreateCustomBrowser(id, claimedBy(form));
    return this.browser(await this.commands.execute(command).catch(toWhoHasTheId).catch(toWhoHasTheAlias));
  }

  @Affords(replaceBrowser)
  async replace(
    @FromPath() { browserId }: PathOf<typeof replaceBrowser>,
    @AsChange() change: Change,
  ): Promise<Resource> {
    const { form, version } = change.replacing(await this.browser(browserId), CustomBrowserForm, 'browser');
    return this.described(browserId, form, version);
  }

  /** A merge patch is made of the browser as it is, which is then replaced. */
  @Affords(mergeBrowser)
  async merge(@FromPath() { browserId }: PathOf<typeof mergeBrowser>, @AsChange() change: Change): Promise<Resource> {
    const { form, version } = change.merging(await this.browser(browserId), CustomBrowserForm, 'browser');
    return this.described(browserId, form, version);
  }

  @Affords(deleteBrowser)
  async delete(@FromPath() { browserId }: PathOf<typeof deleteBrowser>, @AsChange() change: Change): Promise<void> {
    const version = change.confirmed(await this.browser(browserId), 'browser');
    await this.commands.execute(new DeleteCustomBrowser(browserId, version));
  }

  @Affords(batchBrowsers)
  batch(@AsBatch() batch: Batch): Promise<Resource> {
    return batch.perform();
  }

  private async described(browserId: string, form: CustomBrowserForm, version: number): Promise<Resource> {
    await this.commands.execute(new ReplaceCustomBrowser(browserId, claimedBy(form), version)).catch(toWhoHasTheAlias);
    return this.browser(browserId);
  }

  private async browser(browserId: string): Promise<Resource> {
    return browserResource(await this.queries.execute(new GetCustomBrowser(browserId)).catch(toAddOne), {});
  }
}

const claimedBy = ({ aliases = [], ...form }: CustomBrowserForm) => ({ ...form, aliases });
