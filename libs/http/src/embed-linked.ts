import type { Affordance, HalDocument, Resource } from '#libs/hypermedia';
import { Problem } from '#libs/problem-details';
import type { FastifyRequest } from 'fastify';

/**
 * Follows the links of the relations that the caller asked to embed, in the caller's name, and embeds what they lead to: one
 * document where the relation has one link, a list where it can have many. What the caller is refused stays a link.
 */
export async function embedLinked(document: HalDocument, resource: Resource, request: FastifyRequest): Promise<void> {
  const { view } = request.exchange;
  for (const rel of view.embed) {
    const links = document._links[rel];
    if (links === undefined) continue;
    const found = await Promise.all([links].flat().map(({ href }) => follow(href, request)));
    const documents = found.filter((one) => one !== undefined);
    const [only] = documents;
    if (Array.isArray(links)) document._embedded = { ...document._embedded, [rel]: documents };
    else if (only) document._embedded = { ...document._embedded, [rel]: only };
  }
  if (!isRememberedWith(resource, request)) request.exchange.memory = undefined;
}

/** A request of its own, so that whatever holds for following the link holds here; a template is followed without what is open in its query. */
async function follow(href: string, { server, headers, exchange }: FastifyRequest): Promise<HalDocument | undefined> {
  const answer = await server.inject({
    url: href.replace(/\{[?&][^}]*\}/, ''),
    headers: {
      ...(headers.authorization !== undefined && { authorization: headers.authorization }),
      ...{ accept: exchange.mediaType, 'x-correlation-id': exchange.correlationId },
    },
  });
  if (answer.statusCode >= 500) throw new Problem('unavailable', `What is linked as ${href} cannot be embedded now.`);
  if (answer.statusCode !== 200) return undefined;

  const linked = answer.json<HalDocument>();
  delete linked._links.curies;
  return linked;
}

/** Whether nothing is embedded that changes unheard, or more often than what it is embedded in. */
function isRememberedWith({ links }: Resource, { exchange, routeOptions }: FastifyRequest): boolean {
  const { affordance } = routeOptions.config as { affordance?: Affordance };
  return links
    .filter(({ rel }) => exchange.view.embed.includes(rel))
    .every(({ target }) => {
      const remembered = 'affordance' in target ? target.affordance.declared.remembered : undefined;
      if (remembered === undefined || remembered === 'catalogue') return remembered === 'catalogue';
      return affordance?.declared.remembered !== 'catalogue'; // who embeds is remembered for as long as nothing changes in the workspace
    });
}
