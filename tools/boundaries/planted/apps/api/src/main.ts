import { BoatsModule } from '#libs/boats';
import { Client } from '#libs/persistence';

export const started = [BoatsModule, Client];
