import { requestFor } from './writing.js';

describe('A request with a file', () => {
  it('asks beside it what the form takes, a list by its name repeated', async () => {
    const form = { method: 'POST', target: '/checks', contentType: 'text/plain' };
    const values = { failOn: ['unsafe', 'undecided'], folder: '/a b', edition: undefined };

    const { target, body } = await requestFor(form, values, { file: 'grid' }, () => Promise.resolve(undefined));

    expect(target).toBe('/checks?failOn=unsafe&failOn=undecided&folder=%2Fa+b');
    expect(body).toBe('grid');
  });
});
