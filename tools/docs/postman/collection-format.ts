/** As much of Postman's collection format, version 2.1.0, as is written here. */
export interface Collection {
  readonly info: {
    readonly _postman_id: string;
    readonly name: string;
    readonly description: string;
    readonly schema: typeof SCHEMA;
  };
  readonly auth: Auth;
  readonly variable: readonly Variable[];
  readonly event: readonly Script[];
  readonly item: readonly Folder[];
}

export interface Folder {
  readonly name: string;
  readonly description: string;
  readonly event?: readonly Script[];
  readonly item: readonly (Folder | Item)[];
}

/** A request, with what is looked at when it is answered. */
export interface Item {
  /** What a script may say to go here next. */
  readonly id: string;
  readonly name: string;
  readonly event: readonly Script[];
  readonly request: Request;
}

export interface Request {
  readonly method: string;
  readonly description: string;
  /** Where there is none, that of the collection. */
  readonly auth?: Auth;
  readonly header: readonly Variable[];
  readonly url: Url;
  readonly body?: Body;
}

export interface Url {
  readonly raw: string;
  readonly host: readonly string[];
  readonly path?: readonly string[];
  readonly query?: readonly Variable[];
  readonly variable?: readonly Variable[];
}

export interface Variable {
  readonly key: string;
  readonly value: string;
  readonly description?: string;
  /** Shown, and not sent. */
  readonly disabled?: true;
}

export interface Body {
  readonly mode: 'raw';
  readonly raw: string;
  readonly options: { readonly raw: { readonly language: 'json' | 'text' } };
}

export interface Script {
  readonly listen: 'prerequest' | 'test';
  readonly script: { readonly type: 'text/javascript'; readonly exec: readonly string[] };
}

export type Auth =
  | { readonly type: 'noauth' }
  | {
      readonly type: 'bearer';
      readonly bearer: readonly { readonly key: 'token'; readonly value: string; readonly type: 'string' }[];
    };

export const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

export const scriptOf = (listen: Script['listen'], source: string): Script => ({
  listen,
  script: { type: 'text/javascript', exec: source.split('\n') },
});

export const bodyOf = (mediaType: string, raw: string): Body => ({
  mode: 'raw',
  raw,
  options: { raw: { language: mediaType.endsWith('json') ? 'json' : 'text' } },
});

/** Links within the repository or the service lead nowhere from Postman: their words stay. */
export const readable = (markdown: string): string => markdown.replace(/\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '$1');
