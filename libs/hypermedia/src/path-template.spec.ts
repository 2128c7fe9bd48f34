import { pathTemplate, toPathPattern, toRoutePath } from './path-template.js';

describe('A path template', () => {
  it('escapes what RFC 6570 reserves, so that a value stays one segment', () => {
    expect(pathTemplate('/keys/{key}')({ key: "a/b?c#d e!'()*&=%é" })).toBe(
      '/keys/a%2Fb%3Fc%23d%20e%21%27%28%29%2A%26%3D%25%C3%A9',
    );
  });

  it('leaves what is not given as a variable', () => {
    expect(pathTemplate('/audiences/{audienceId}/coverage/{subject}')({ audienceId: 'eu' })).toBe(
      '/audiences/eu/coverage/{subject}',
    );
  });

  it('is written as the router wants it', () => {
    expect(toRoutePath('/audiences/{audienceId}/snapshots/{snapshotId}')).toBe(
      '/audiences/:audienceId/snapshots/:snapshotId',
    );
  });

  it('recognises its own paths and no longer ones', () => {
    const pattern = toPathPattern('/.well-known/{name}');

    expect(pattern.test('/.well-known/api-catalog')).toBe(true);
    expect(pattern.test('/xwell-known/api-catalog')).toBe(false);
    expect(pattern.test('/.well-known/a/b')).toBe(false);
  });
});
