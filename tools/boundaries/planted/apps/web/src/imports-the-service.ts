import { hal } from '#libs/hypermedia';

export const shown = hal;
