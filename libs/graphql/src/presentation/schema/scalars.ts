import { type Format } from '#libs/hypermedia';
import { GraphQLID, GraphQLScalarType } from 'graphql';

const scalar = (name: string, description: string, specifiedByURL?: string): GraphQLScalarType =>
  new GraphQLScalarType({ name, description, specifiedByURL });

/** What a text is that has a format. */
export const TEXTS: Readonly<Record<Format, GraphQLScalarType>> = {
  uuid: GraphQLID,
  'date-time': scalar('DateTime', 'An instant, RFC 3339 in UTC', 'https://scalars.graphql.org/andimarek/date-time'),
  date: scalar('Date', 'A day, YYYY-MM-DD', 'https://scalars.graphql.org/andimarek/local-date'),
  uri: scalar('URL', 'An absolute address'),
};
