import type { ComponentChildren, VNode } from 'preact';

/** Facts, each under its name; those without a value (null, undefined, '') are left out. */
export function DefinitionList({ items }: { items: readonly (readonly [string, ComponentChildren])[] }): VNode {
  return (
    <dl class="kern-description-list">
      {items
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([label, value]) => (
          <div key={label} class="kern-description-list-item">
            <dt class="kern-description-list-item__key">{label}</dt>
            <dd class="kern-description-list-item__value">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
