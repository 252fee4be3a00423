import { clientOf } from '../../../src/operations/limits/clientAddress';

const caller = (ip: string, remoteAddress = '192.0.2.99') => ({ ip, socket: { remoteAddress } });

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['192.0.2.1:4711', '192.0.2.1'],
  [' 192.0.2.1 ', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::FFFF:c000:201', '192.0.2.1'],
  ['0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
  ['[::ffff:192.0.2.1]:4711', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:0001:0002::', '2001:db8:1:2::/64'],
  ['[2001:db8:1:2::1]:443', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s is counted as %s', (address, client) => {
  expect(clientOf(caller(address))).toBe(client);
});

test.each(['unknown', '', 'x'.repeat(10_000), '999.1.1.1', '1.2.3', '_hidden', '1.2.3.4, 5.6.7.8'])(
  '"%s" is no address, so that the connection’s own counts',
  (address) => {
    expect(clientOf(caller(address))).toBe('192.0.2.99');
  },
);

test('a connection that is gone is still counted', () => {
  expect(clientOf({ ip: '', socket: {} })).toBe('unknown');
});
