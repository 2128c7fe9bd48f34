import { readCurl } from './curl.js';

describe('A curl command', () => {
  it('is read as the shell would', () => {
    const call = readCurl(
      `curl -X PATCH "http://h/$ID" \\\n  -H "If-Match: \\"1\\"" -H 'A: $ID'`.replaceAll('\\"', ''),
      {
        ID: 'x7',
      },
    );

    expect(call).toEqual({
      url: 'http://h/x7',
      init: { method: 'PATCH', headers: { 'If-Match': '1', A: '$ID' } },
    });
  });

  it('posts what it has to send', () => {
    const { init } = readCurl(`curl http://h/ -d '{"name": "Shop"}'`, {});

    expect(init.method).toBe('POST');
    expect(Buffer.from(init.body ?? []).toString()).toBe('{"name": "Shop"}');
  });

  it('sends files', () => {
    const { init } = readCurl('curl http://h/ --data-binary @package.json', {});

    expect(Buffer.from(init.body ?? []).toString()).toContain('"name": "plimsoll"');
  });

  it.each(['-s', '-si', '-N', '-OJ'])('asks for the same with %s', (option) => {
    expect(readCurl(`curl ${option} http://h/`, {})).toEqual(readCurl('curl http://h/', {}));
  });

  it.each([
    'curl --compressed http://h/',
    'curl http://$HOST/',
    'wget http://h/',
    'curl -X GET',
    'curl -H A http://h/',
  ])('is refused when it is %s', (command) => {
    expect(() => readCurl(command, {})).toThrow();
  });
});
