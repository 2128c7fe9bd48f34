import { Client } from '#libs/persistence';

export const client = Client;
