import { GetBoat } from '#libs/boats/contract';

export const ask = GetBoat;
