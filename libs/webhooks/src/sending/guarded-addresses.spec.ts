import type { LookupAddress } from 'node:dns';
import { GuardedAddresses, type Resolve } from './guarded-addresses.js';
import { isInner } from './inner-addresses.js';

const at =
  (...addresses: string[]): Resolve =>
  (_, answer) =>
    answer(
      null,
      addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
const refused = expect.objectContaining({ code: 'webhook-address-refused' });

describe('An inner address', () => {
  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.100.100.200'],
    ...['0.0.0.0', '192.0.0.192', '224.0.0.1', '240.0.0.1', '255.255.255.255', '198.18.0.1'],
    ...['::1', '::', 'fe80::1', 'fe80::1%eth0', 'fd00:ec2::254', 'fc00::1', 'ff02::1', 'fec0::1'],
    ...['::ffff:127.0.0.1', '::ffff:a9fe:a9fe', '::127.0.0.1', '64:ff9b::10.0.0.1', '2002:7f00:1::', '[::1]'],
  ])('is %s', (address) => {
    expect(isInner(address)).toBe(true);
  });

  it.each([
    '1.1.1.1',
    '93.184.215.14',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '::ffff:1.1.1.1',
    '223.255.255.1',
  ])('is not %s', (address) => {
    expect(isInner(address)).toBe(false);
  });
});

describe('Where webhooks may lead', () => {
  const guarded = new GuardedAddresses(false, at('93.184.215.14'));

  it('is the open internet, by https', async () => {
    await expect(guarded.check('https://hooks.example.com/plimsoll')).resolves.toBeUndefined();
    await expect(guarded.check('https://93.184.215.14/')).resolves.toBeUndefined();
  });

  it.each([
    'http://hooks.example.com/',
    'ftp://hooks.example.com/',
    'https://user:secret@hooks.example.com/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:169.254.169.254]/',
    'https://169.254.169.254/latest/meta-data/',
  ])('is not %s', async (url) => {
    await expect(guarded.check(url)).rejects.toEqual(refused);
  });

  it('is no name of which one address leads inside', async () => {
    const mixed = new GuardedAddresses(false, at('93.184.215.14', '10.0.0.1'));

    await expect(mixed.check('https://hooks.example.com/')).rejects.toEqual(refused);
  });

  it('may be a name that nobody knows yet', async () => {
    const unknown: Resolve = (_, answer) => answer(new Error('ENOTFOUND'), []);

    await expect(new GuardedAddresses(false, unknown).check('https://soon.example.com/')).resolves.toBeUndefined();
  });

  it('is wherever the operator allows', async () => {
    await expect(new GuardedAddresses(true, at('10.0.0.1')).check('http://intranet/')).resolves.toBeUndefined();
  });
});

describe('A connection', () => {
  const asked = (addresses: GuardedAddresses, all: boolean) =>
    new Promise((resolve) => {
      addresses.lookup('hooks.example.com', { all }, (error, ...found) => resolve(error ?? found));
    });

  it('goes to an address that was looked at', async () => {
    const mixed = new GuardedAddresses(false, at('10.0.0.1', '93.184.215.14'));

    expect(await asked(mixed, true)).toEqual([[{ address: '93.184.215.14', family: 4 }]]);
    expect(await asked(mixed, false)).toEqual(['93.184.215.14', 4]);
  });

  it('is refused where the name leads inside by now', async () => {
    expect(await asked(new GuardedAddresses(false, at('169.254.169.254')), true)).toEqual(refused);
  });
});
