/** What the walks use of clients that bring no types. */
declare module 'traverson' {
  export interface Walk {
    follow(...relations: readonly string[]): this;
    withTemplateParameters(parameters: object | readonly object[]): this;
    withRequestOptions(options: object): this;
    getResource(done: (error: Error | null, document: never) => void): void;
    post(payload: object, done: (error: Error | null, response: TraversonResponse) => void): void;
  }
  export interface TraversonResponse {
    readonly statusCode: number;
    readonly body: string;
  }
  interface Traverson {
    from(url: string): { jsonHal(): { newRequest(): Walk } };
    registerMediaType(mediaType: string, adapter: unknown): void;
  }
  const traverson: Traverson;
  export default traverson;
}

declare module 'traverson-hal' {
  const adapter: { readonly mediaType: string };
  export default adapter;
}
