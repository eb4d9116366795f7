import type { LookupAddress } from 'node:dns';
import { isPublicAddress, NotPublic, publicLookup } from './public-address.js';

describe('public addresses', () => {
  it.each(['93.184.216.34', '172.15.255.255', '172.32.0.1', '100.128.0.1', '2a00:1450::1', '2606:2800::1'])(
    '%s is one',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    '127.0.0.1',
    '127.255.0.1',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '0.0.0.0',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '198.18.0.1',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:93.184.216.34',
    '64:ff9b::7f00:1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    '2001:db8::1',
    'no address',
  ])('%s is none', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe('a name resolved for a connection', () => {
  const resolved = (all: boolean, ...addresses: string[]) =>
    new Promise((resolve, reject) => {
      const found: LookupAddress[] = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      const fake = ((_: string, __: object, done: (error: null, found: LookupAddress[]) => void) =>
        done(null, found)) as unknown as Parameters<typeof publicLookup>[0];
      publicLookup(fake)('ris.example', { all }, (error, address) => (error ? reject(error) : resolve(address)));
    });

  it('gives what was checked, to either way of asking', async () => {
    expect(await resolved(false, '93.184.216.34')).toBe('93.184.216.34');
    expect(await resolved(true, '93.184.216.34', '2a00:1450::1')).toEqual([
      { address: '93.184.216.34', family: 4 },
      { address: '2a00:1450::1', family: 6 },
    ]);
  });

  it('is refused where one of its addresses is not public', async () => {
    await expect(resolved(true, '93.184.216.34', '127.0.0.1')).rejects.toBeInstanceOf(NotPublic);
    await expect(resolved(false, 'fd00::1')).rejects.toBeInstanceOf(NotPublic);
  });
});
