import { bounceAddress, envelopeId, tokenOfAddress, tokenOfEnvelope } from './bounce-address.js';

const FROM = 'Verbleib <verbleib@kreis-musterland.example>';
const TOKEN = '4b825dc6-42cb-4eb9-a060-e54bf8d69288';
const ADDRESS = 'verbleib+bounce-4b825dc642cb4eb9a060e54bf8d69288@kreis-musterland.example';

it('a return path names the token and leads back to it, whatever the case of its letters', () => {
  expect(bounceAddress(TOKEN, FROM)).toBe(ADDRESS);
  expect(tokenOfAddress(ADDRESS, FROM)).toBe(TOKEN);
  expect(tokenOfAddress(ADDRESS.toUpperCase(), FROM)).toBe(TOKEN);
});

it.each([
  'verbleib@kreis-musterland.example',
  'verbleib+bounce-@kreis-musterland.example',
  ADDRESS.replace('bounce-4', 'bounce-'),
  ADDRESS.replace('bounce-4', 'bounce-g'),
  ADDRESS.replace('bounce-', 'bounce-0'),
  ADDRESS.replace('@kreis', '@x.kreis'),
  ADDRESS.replace('.example', '.example.evil.example'),
  `x${ADDRESS}`,
  `${ADDRESS}@evil.example`,
  '',
])('%j names none', (address) => {
  expect(tokenOfAddress(address, FROM)).toBeUndefined();
});

it('an envelope id names the token and nothing else does', () => {
  expect(tokenOfEnvelope(envelopeId(TOKEN))).toBe(TOKEN);
  for (const id of ['', 'bounce-', 'QQ314159', `${envelopeId(TOKEN)}0`]) expect(tokenOfEnvelope(id)).toBeUndefined();
});
