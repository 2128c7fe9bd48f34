import { Logger } from '@nestjs/common';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import { IssuerAway } from '../application/token-reader.js';
import type { TrustedIssuer } from '../domain/trusted-issuer.js';
import { fetchJson } from './fetch-json.js';
import { isSafeUrl } from './safe-url.js';

/** In milliseconds, how long an issuer is waited for, left alone, and believed. */
export interface Patience {
  /** For an answer, the discovery document and the keys together. */
  readonly answer: number;
  /** Before it is asked again after it has failed. */
  readonly afterFailure: number;
  /** Before it is asked again because of a key that it has not shown: what strangers send must not make us ask without end. */
  readonly unknownKey: number;
  /** After which its keys are asked for anew. */
  readonly fresh: number;
  /** For how long its last keys are good enough where it cannot be asked. */
  readonly stale: number;
}
export const PATIENCE: Patience = {
  ...{ answer: 5_000, afterFailure: 5_000, unknownKey: 30_000, fresh: 600_000 },
  stale: 24 * 60 * 60 * 1000,
};

/** The keys that one issuer signs with: fetched when they are needed, and kept while it is away. */
export class IssuerKeys {
  private readonly keys: JWTVerifyGetKey;
  private last?: { readonly json: string; readonly at: number };
  /** When it could not be asked, where that was the last that was heard of it. */
  private failedAt?: number;

  constructor(
    private readonly issuer: TrustedIssuer,
    private readonly patience: Patience,
  ) {
    this.keys = createRemoteJWKSet(new URL(issuer.url), {
      timeoutDuration: patience.answer,
      cooldownDuration: patience.unknownKey,
      cacheMaxAge: patience.fresh,
      [customFetch]: (_url, { signal }) => this.fetch(signal),
    });
  }

  /** The key that a header names; refuses with IssuerAway while it is not known what keys there are. */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    try {
      return await this.keys(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey && this.failedAt !== undefined) throw new IssuerAway();
      throw error;
    }
  };

  /** Its keys as it shows them, or as it showed them last where it cannot be asked. */
  private async fetch(signal: AbortSignal): Promise<Response> {
    const now = Date.now();
    if (this.failedAt === undefined || now >= this.failedAt + this.patience.afterFailure)
      try {
        const keys = await fetchJson(await this.place(signal), signal);
        createLocalJWKSet(keys as unknown as JSONWebKeySet); // refuses what is no set of keys
        this.last = { json: JSON.stringify(keys), at: now };
        this.failedAt = undefined;
      } catch (error) {
        this.failedAt = Date.now();
        LOGGER.warn(`The keys of ${this.issuer.url} cannot be had: ${reasonOf(error)}.`);
      }
    const isKnown = this.last && (this.failedAt === undefined || now < this.last.at + this.patience.stale);
    if (!this.last || !isKnown) throw new IssuerAway();
    return new Response(this.last.json);
  }

  /** Where its keys are: as configured, or as its discovery document says (OpenID Connect Discovery 1.0, 4). */
  private async place(signal: AbortSignal): Promise<string> {
    const { url, jwksUri } = this.issuer;
    if (jwksUri !== undefined) return jwksUri;
    const { issuer, jwks_uri: place } = await fetchJson(
      `${url.replace(/\/$/, '')}/.well-known/openid-configuration`,
      signal,
    );
    if (issuer !== url) throw new Error('its discovery document is of another issuer');
    if (typeof place !== 'string' || !isSafeUrl(place)) throw new Error('its discovery document has no https jwks_uri');
    return place;
  }
}

/** The words of `fetch` say only that it failed; what the network said is their cause. */
function reasonOf(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  return cause instanceof Error ? `${message} (${cause.message})` : message;
}

const LOGGER = new Logger('Identity');
