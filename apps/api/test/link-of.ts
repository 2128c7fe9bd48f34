import { parseTemplate } from 'url-template';
import type { Body } from './audiences/audiences-client.js';

type Values = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Where a document leads by this relation, with these values of its variables. */
export const linkOf = ({ _links }: Body, rel: string, values: Values = {}): string =>
  parseTemplate(String(_links[rel].href)).expand({ ...values } as Record<string, string>);
