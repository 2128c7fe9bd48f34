import { call } from '#libs/client';

export const called = call('/api');
