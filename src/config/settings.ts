import { AsyncLocalStorage } from 'node:async_hooks';
import { settingsSchema, type SettingValues } from './settings-schema.js';

/** What is tried out within one piece of asynchronous work, and by whose settings. */
const tried = new AsyncLocalStorage<{ settings: Settings; values: SettingValues }>();

/** Every group of the schema, read from `values` when it is asked for. */
class Groups {
  declare readonly values: SettingValues;

  static {
    for (const group of Object.keys(settingsSchema.shape) as (keyof SettingValues)[])
      Object.defineProperty(this.prototype, group, {
        get(this: Groups) {
          return this.values[group];
        },
      });
  }
}

/**
 * The settings as one checked value; injected by this class as token. They come from the configuration; what a house sets
 * on its pages lies above (house-settings.service.ts), so whoever needs a setting reads it when it is needed and keeps no
 * copy.
 */
export class Settings extends (Groups as unknown as new () => Readonly<SettingValues>) {
  #effective: SettingValues;

  /**
   * @param configured what the configuration says
   * @param fixed settings that the environment names, as paths like `reminders.stages`: they stand above the house's pages
   */
  constructor(
    readonly configured: SettingValues,
    readonly fixed: ReadonlySet<string> = new Set(),
  ) {
    super();
    this.#effective = configured;
  }

  /** All values as they are now. */
  get values(): SettingValues {
    const trial = tried.getStore();
    return trial?.settings === this ? trial.values : this.#effective;
  }

  /** The same settings with some groups replaced. */
  with(changes: Partial<SettingValues>): Settings {
    return new Settings({ ...this.configured, ...changes }, this.fixed);
  }

  /** Takes over what the house has set on its pages, from now on and for everybody who asks. */
  adopt(values: SettingValues): void {
    this.#effective = values;
  }

  /** Runs work that sees other values, while everything else goes on as before: what would be if … */
  tryOut<T>(values: SettingValues, work: () => Promise<T>): Promise<T> {
    return tried.run({ settings: this, values }, work);
  }
}

/** Whether people reach the service through TLS: then cookies are sent through nothing else. */
export const isSecure = (settings: Settings): boolean => publicUrl(settings).startsWith('https:');

/** Addresses that stand for every one of the machine's. */
const ANY_ADDRESS = ['0.0.0.0', '::'];

/** Whether other machines can reach the service without TLS in front: passwords would cross the network readable. */
export function isExposed(settings: Pick<Settings, 'http'>): boolean {
  const { host, publicUrl } = settings.http;
  return !/^(127\.|::1$|localhost$)/i.test(host) && !publicUrl.startsWith('https:');
}

/** What people click on in mails: PUBLIC_URL, else the address that the service listens on. No trailing slash. */
export function publicUrl(settings: Settings): string {
  const { port } = settings.http;
  const host = ANY_ADDRESS.includes(settings.http.host) ? 'localhost' : settings.http.host;
  return (settings.http.publicUrl || `http://${host.includes(':') ? `[${host}]` : host}:${port}`).replace(/\/+$/, '');
}
