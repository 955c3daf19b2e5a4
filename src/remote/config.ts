/** Which server this site uses: `/config.json`, remembered so that the app starts without network. */
import * as v from 'valibot';

const shape = v.object({ supabaseUrl: v.string(), publishableKey: v.pipe(v.string(), v.nonEmpty()), accountDomain: v.pipe(v.string(), v.nonEmpty()) });
export type Config = v.InferOutput<typeof shape>;

export interface ConfigSource {
  /** Null while no server was ever named to this phone. */
  get(): Promise<Config | null>;
}

export interface Site {
  fetch: typeof fetch;
  /** What this device remembers between starts. */
  storage: {
    getItem(key: string): Promise<string | null>;
    setItem(key: string, value: string): Promise<void>;
    removeItem(key: string): Promise<void>;
  };
  origin: string;
  /** What an admin reads of this device. */
  label?: string;
}

const KEY = 'zhiwei-config';

function parse(text: string | null): Config | null {
  if (text === null) return null;
  try {
    const parsed = v.safeParse(shape, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null; // A captive portal's page, or a file cut short.
  }
}

export function createConfig({ fetch, storage, origin }: Site): ConfigSource {
  const here = (config: Config | null): Config | null => config && { ...config, supabaseUrl: config.supabaseUrl || origin };

  async function load(): Promise<Config | null> {
    try {
      const answer = await fetch('/config.json', { cache: 'no-cache', signal: AbortSignal.timeout(20_000) });
      const text = answer.ok ? await answer.text() : null;
      const config = parse(text);
      if (config && text !== null) await storage.setItem(KEY, text);
      return config;
    } catch {
      return null;
    }
  }

  let fresh: Promise<Config | null> | null = null;
  return {
    async get() {
      fresh ??= load().then((config) => {
        if (!config) fresh = null;
        return config;
      });
      // What is remembered serves now; a changed address serves from the next start.
      return here(parse(await storage.getItem(KEY)) ?? (await fresh));
    },
  };
}
