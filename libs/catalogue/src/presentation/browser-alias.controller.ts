import { Affords, AsChange, type Change, FromPath, type PathOf, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { DeleteBrowserAlias } from '../application/commands/delete-browser-alias.js';
import { ReplaceBrowserAlias } from '../application/commands/replace-browser-alias.js';
import { GetBrowserAlias } from '../application/queries/browser-aliases.js';
import {
  deleteBrowserAlias,
  mergeBrowserAlias,
  replaceBrowserAlias,
  showBrowserAlias,
} from './browser-alias.affordances.js';
import { BrowserAliasForm, describedBy } from './browser-alias.form.js';
import { browserAliasResource, toTheOther } from './browser-alias.resource.js';

type Path = PathOf<typeof showBrowserAlias>;

/** One alias. */
@Controller()
export class BrowserAliasController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Affords(showBrowserAlias)
  show(@FromPath() { aliasId }: Path): Promise<Resource> {
    return this.alias(aliasId);
  }

  @Affords(replaceBrowserAlias)
  async replace(@FromPath() { aliasId }: Path, @AsChange() change: Change): Promise<Resource> {
    const { form, version } = change.replacing(await this.alias(aliasId), BrowserAliasForm, 'browser alias');
    return this.described(aliasId, form, version);
  }

  /** A merge patch is made of the alias as it is, which is then replaced. */
  @Affords(mergeBrowserAlias)
  async merge(@FromPath() { aliasId }: Path, @AsChange() change: Change): Promise<Resource> {
    const { form, version } = change.merging(await this.alias(aliasId), BrowserAliasForm, 'browser alias');
    return this.described(aliasId, form, version);
  }

  @Affords(deleteBrowserAlias)
  async delete(@FromPath() { aliasId }: Path, @AsChange() change: Change): Promise<void> {
    const version = change.confirmed(await this.alias(aliasId), 'browser alias');
    await this.commands.execute(new DeleteBrowserAlias(aliasId, version));
  }

  private async described(aliasId: string, form: BrowserAliasForm, version: number): Promise<Resource> {
    await this.commands.execute(new ReplaceBrowserAlias(aliasId, describedBy(form), version)).catch(toTheOther);
    return this.alias(aliasId);
  }

  private async alias(aliasId: string): Promise<Resource> {
    return browserAliasResource(await this.queries.execute(new GetBrowserAlias(aliasId)));
  }
}
