import { call } from '#libs/client';
import { rows } from '#libs/reports';

export const main = async () => [await call('/checks'), rows];
