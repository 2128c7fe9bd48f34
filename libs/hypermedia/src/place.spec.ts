import { askingFor } from './place.js';

describe('A place', () => {
  it.each([
    ['/boats', '/boats?fields=id,name'],
    ['/boats?offset=0', '/boats?offset=0&fields=id,name'],
    ['/boats{?offset,limit}', '/boats?fields=id,name{&offset,limit}'],
    ['/boats/{boatId}{?fields,embed}', '/boats/{boatId}?fields=id,name{&embed}'],
    ['/boats{?fields}', '/boats?fields=id,name'],
  ])('is asked for some members: %s', (href, narrowed) => {
    expect(askingFor({ href }, ['id', 'name']).href).toBe(narrowed);
  });
});
