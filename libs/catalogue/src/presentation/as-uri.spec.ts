import { asUri } from './as-uri.js';

describe('The address of a specification', () => {
  it('is a URI, whatever characters upstream wrote it in', () => {
    const address = 'https://dom.spec.whatwg.org/?a=%20#ref-for-dom-range①⓪';

    expect(asUri(address)).toBe('https://dom.spec.whatwg.org/?a=%20#ref-for-dom-range%E2%91%A0%E2%93%AA');
    expect(asUri(asUri(address))).toBe(asUri(address));
  });
});
