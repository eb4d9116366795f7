import { parseSettings } from '../../config/load-settings.js';
import { rawSettings } from '../../../test/support/settings.js';
import { relyingParty } from './relying-party.js';

const HOUSE = 'verbleib.kreis-musterland.example';

describe('relyingParty', () => {
  it.each([
    ['', 'localhost:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
    ['', '127.0.0.1:8080', { reason: 'elsewhere', address: 'http://localhost:8080' }],
    ['http://[::1]:8080', 'localhost:9000', { id: 'localhost', origin: 'http://localhost:9000' }],
    [`https://${HOUSE}/`, HOUSE, { id: HOUSE, origin: `https://${HOUSE}` }],
    [`https://${HOUSE}:8443`, 'localhost:3000', { id: HOUSE, origin: `https://${HOUSE}:8443` }],
    [`http://${HOUSE}`, HOUSE, { reason: 'tls' }],
    ['https://192.0.2.7', '192.0.2.7', { reason: 'name' }],
  ])('of %j, asked as %s, is %j', (publicUrl, host, expected) => {
    expect(relyingParty(parseSettings(rawSettings({ http: { publicUrl } })), host)).toEqual(expected);
  });
});
