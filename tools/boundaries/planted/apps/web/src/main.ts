import { call } from '#libs/client';

export const page = call('/');
