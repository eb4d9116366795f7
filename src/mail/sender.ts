/** Sender's parts: `Name <local@domain>` or `local@domain`, as the settings have checked it. */
export function parseSender(from: string): { name: string; address: string; local: string; domain: string } {
  const match = /^(?<name>[^<>]*)<(?<address>[^<>]+)>$/.exec(from);
  const address = (match?.groups?.['address'] ?? from).trim();
  const at = address.lastIndexOf('@');
  return {
    name: (match?.groups?.['name'] ?? '').trim().replace(/^"(.*)"$/, '$1'),
    address,
    local: address.slice(0, at),
    domain: address.slice(at + 1),
  };
}
