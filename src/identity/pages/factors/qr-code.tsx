import type { VNode } from 'preact';
import { encode } from 'uqr';

/** A QR code: black on white in both themes, or many phones cannot read it. */
export function QrCode({ text, label }: { text: string; label: string }): VNode {
  // The standard asks for a quiet zone of four modules.
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const modules = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg class="v-qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={modules.join('')} fill="#000" />
    </svg>
  );
}
