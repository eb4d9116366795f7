import { rmSync } from 'node:fs';

export default function teardown(): void {
  rmSync(process.env['TEST_TEMPLATE_DIR']!, { recursive: true, force: true });
}
