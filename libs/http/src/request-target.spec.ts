import type { IncomingMessage } from 'node:http';
import { takeTarget } from './request-target.js';

const asked = (url: string, host: string | undefined = 'a', httpVersion = '1.1') =>
  ({ url, headers: { host }, httpVersion }) as unknown as IncomingMessage;

describe('What a request is for', () => {
  it.each([
    ['/api?x=http://b', '/api?x=http://b'],
    ['//b/api', '//b/api'],
    ['http://b.example/api?x=1', '/api?x=1'],
    ['HTTPS://b.example:8080/api', '/api'],
    ['http://me:secret@b.example/api', '/api'],
    ['http://b.example', '/'],
    ['http://b.example?x=1', '/?x=1'],
    ['http://b.example//c/api', '//c/api'],
  ])('is a path, whoever is named before it: %s', (url, path) => {
    const request = asked(url);

    expect(takeTarget(request)).toBe(true);
    expect(request.url).toBe(path);
  });

  it.each(['*', '', 'api', 'http://', 'http:///api', 'ftp://b/api', 'javascript:1', 'b.example:443', 'http://b/a#c'])(
    'is nothing here: %s',
    (url) => {
      expect(takeTarget(asked(url))).toBe(false);
    },
  );

  it('needs a Host from HTTP/1.1 on', () => {
    const hostless = (version: string) => Object.assign(asked('/api'), { headers: {}, httpVersion: version });

    expect([takeTarget(hostless('1.1')), takeTarget(hostless('1.0'))]).toEqual([false, true]);
  });
});
