import { abilityOf } from '#libs/access';
import { fieldsOf, type JsonSchema, type Members, schemaOfMembers } from '#libs/hypermedia';
import type { Principal } from '#libs/kernel';
import type { Tool as Listed } from '@modelcontextprotocol/sdk/types.js';
import type { Tool } from './tool.js';

/** Whether its caller may do what the tool does. */
export const isFor = (principal: Principal, { does }: Tool): boolean =>
  does.permissions.every((permission) => abilityOf(principal).can(permission));

/** A tool as agents read it. */
export const listed = ({ name, title, description, does, takes, answers }: Tool): Listed => ({
  ...{ name, title, description },
  inputSchema: { ...schemaOf(fieldsOf(takes)), additionalProperties: false },
  outputSchema: schemaOf(answers),
  annotations: { readOnlyHint: does.isRead, destructiveHint: false, idempotentHint: does.isRead, openWorldHint: false },
});

function schemaOf(members: Members): Listed['inputSchema'] {
  const { properties, required = [] } = plain(schemaOfMembers(members));
  return { type: 'object', properties, required: [...required] };
}

/** JSON Schema alone, for models that refuse words of OpenAPI's. */
function plain({ example, items, properties, ...schema }: JsonSchema): JsonSchema {
  const isLeaf = !items && !properties;
  return {
    ...schema,
    ...(isLeaf && example !== undefined && { examples: [example] }),
    ...(items && { items: plain(items) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, member]) => [name, plain(member)])),
    }),
  };
}
