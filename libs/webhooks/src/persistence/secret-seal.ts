import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { OperatorPrisma, signingSecret } from '#libs/persistence';
import { Injectable } from '@nestjs/common';

/** Closes the secrets of webhooks for the database, by a key that all processes share (AES-256-GCM); each for its endpoint alone. */
@Injectable()
export class SecretSeal {
  #key: Promise<Uint8Array> | undefined;

  constructor(private readonly operator: OperatorPrisma) {}

  async close(secret: string, endpointId: string): Promise<Uint8Array<ArrayBuffer>> {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', await this.#shared(), nonce).setAAD(Buffer.from(endpointId));
    return new Uint8Array(Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]));
  }

  async open(sealed: Uint8Array, endpointId: string): Promise<string> {
    const end = sealed.length - TAG;
    const decipher = createDecipheriv('aes-256-gcm', await this.#shared(), sealed.subarray(0, NONCE));
    decipher.setAAD(Buffer.from(endpointId)).setAuthTag(sealed.subarray(end));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, end)), decipher.final()]).toString('utf8');
  }

  #shared(): Promise<Uint8Array> {
    this.#key ??= signingSecret(this.operator, 'webhook-secrets').catch((error: unknown) => {
      this.#key = undefined;
      throw error;
    });
    return this.#key;
  }
}

/** Bytes. */
const NONCE = 12;
const TAG = 16;
