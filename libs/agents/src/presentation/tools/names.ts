import { list, text } from '#libs/hypermedia';

/** How whoever calls a tool names things. */
export const site = text('Web shop', { title: 'The site, by its id or its name', maxLength: 200 });
export const feature = text('backdrop-filter', {
  title: 'A feature: web-features’ id, a BCD key, caniuse’s id, or its name',
  maxLength: 300,
});
export const suggestions = list(text('backdrop-filter'), { title: 'What may have been meant, likeliest first' });
export const link = text('/api/v1/features/backdrop-filter', { title: 'Where it is in the API' });
