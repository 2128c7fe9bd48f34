/** As a URI (RFC 3986): upstream writes some addresses with characters that are for people alone. */
export const asUri = (address: string): string => address.replace(/[^\x21-\x7e]+/gu, encodeURIComponent);
