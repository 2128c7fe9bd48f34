import { JSON_TYPE, MERGE_PATCH } from './media-types.js';
import { hrefOf } from './place.js';
import type { Offer } from './resource.js';
import { propertiesOf, type Property } from './template-properties.js';

interface Template {
  title: string;
  method: string;
  target: string;
  contentType?: string;
  properties: Property[];
}

/** HAL-FORMS templates by the local name of their relation; a lone one is called `default`. */
export function renderTemplates(offers: readonly Offer[], base: string): Record<string, Template> {
  const templates = offers.flatMap((offer) => templatesOf(offer, base));
  const [lone] = templates;
  return templates.length === 1 && lone ? { default: lone[1] } : Object.fromEntries(templates);
}

function templatesOf({ target, values, options, rel, needs }: Offer, base: string): [string, Template][] {
  const { affordance } = target;
  const { title, method, form, upload } = affordance.declared;
  const name = rel.slice(rel.indexOf(':') + 1);
  // A patch says what changes: whatever is left out stays as it is.
  const partial = method === 'PATCH' ? true : undefined;
  const properties = propertiesOf(affordance.formMembers, { values, options, needs, partial, base });
  const template: Template = { title, method, target: hrefOf(target, base), properties };
  if (form) template.contentType = method === 'PATCH' ? MERGE_PATCH : JSON_TYPE;

  const templates: [string, Template][] = [[name, template]];
  if (upload) {
    const asked = propertiesOf(affordance.queryMembers, { values: {}, base });
    templates.push([`${name}-file`, { ...template, contentType: upload.mediaType, properties: asked }]);
  }
  return templates;
}
