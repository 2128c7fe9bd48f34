import type { INestApplicationContext } from '@nestjs/common';
import { KeyUses } from '../application/key-uses.js';

/** Writes down at once when keys were last used, which an application does now and then. */
export const writeUses = (app: INestApplicationContext): Promise<void> => app.get(KeyUses).write();
