/** A real Chromium for tests: found on the machine, fetched once, or asked for in a plain sentence. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';

const ARGS = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const args = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox', ...ARGS] : ARGS);

const MISSING =
  'No Chromium found. Install it (Debian: apt-get install chromium; elsewhere: npx playwright-core install chromium) or set CHROMIUM_PATH to its executable.';

function known(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH names no file: ${chosen}`);
    return chosen;
  }
  const places = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  ];
  return places.find((path) => path !== '' && existsSync(path));
}

export function chromiumPath(): string {
  const found = known();
  if (found !== undefined) return found;
  const cli = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '..', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  const fetched = known();
  if (fetched === undefined) throw new Error(MISSING);
  return fetched;
}

/**
 * The same Chromium without the windows nobody sees, for what begins with nothing and is thrown away: a third less work. What is killed and
 * opened again stays the browser people have, and so does what asks for a device of the machine (`more`), which the light one refuses.
 */
const LIGHT = '/usr/bin/chromium-headless-shell';
const light = (): string => ((process.env['CHROMIUM_PATH'] ?? '') === '' && existsSync(LIGHT) ? LIGHT : chromiumPath());

export const launch = (more: readonly string[] = []): Promise<Browser> => chromium.launch({ executablePath: more.length > 0 ? chromiumPath() : light(), args: [...args(), ...more] });

/** Nothing waits for a movement that only pleases the eye. */
const CHINA = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' } as const;

/** A small phone in someone's hand. */
export const phone = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ ...CHINA, viewport: { width: 360, height: 780 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true });

/** A clerk's screen. */
export const desk = (browser: Browser): Promise<BrowserContext> => browser.newContext({ ...CHINA, viewport: { width: 1280, height: 800 }, acceptDownloads: true });

/** The processes of one Chromium. */
export interface Running {
  /** All of them at once, as when a phone's battery is pulled. */
  kill(): Promise<void>;
  /** Asks them to end. */
  terminate(): void;
  readonly gone: Promise<void>;
  exited(): boolean;
}

/** A browser of its own on `address`, its data in `dir`; a process group, so that all of it dies together. */
export function spawnBrowser(dir: string, address: string, more: readonly string[] = []): Running {
  mkdirSync(dir, { recursive: true });
  for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) rmSync(join(dir, lock), { force: true });
  const child = spawn(chromiumPath(), [...args(), '--headless=new', '--window-size=360,780', '--lang=zh-CN', `--user-data-dir=${dir}`, ...more, address], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, TZ: 'Asia/Shanghai' },
  });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const signal = (name: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, name);
    } catch {
      // already gone
    }
  };
  // A test that fails before closing must not leave a browser behind.
  const last = (): void => signal('SIGKILL');
  process.once('exit', last);
  void gone.then(() => process.off('exit', last));
  return {
    gone,
    exited: () => child.exitCode !== null,
    terminate: () => signal('SIGTERM'),
    kill: async () => {
      signal('SIGKILL');
      await gone;
    },
  };
}

export interface Profile extends Pick<Running, 'kill'> {
  context: BrowserContext;
  close(): Promise<void>;
}

/** A browser of its own whose data stay in `dir`, to be killed and opened again. */
export async function profile(dir: string): Promise<Profile> {
  const portFile = join(dir, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const running = spawnBrowser(dir, 'about:blank', ['--remote-debugging-port=0']);
  for (let tries = 0; !existsSync(portFile) || !readFileSync(portFile, 'utf8').includes('\n'); tries += 1) {
    if (tries > 300 || running.exited()) throw new Error(`Chromium did not start in ${dir}`);
    await wait(50);
  }
  const port = readFileSync(portFile, 'utf8').split('\n')[0] ?? '';
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('Chromium has no window');
  return {
    context,
    kill: running.kill,
    close: async () => {
      // Asked, not signalled: only then what a page left in localStorage is on the disk.
      await (await browser.newBrowserCDPSession()).send('Browser.close').catch(running.terminate);
      await running.gone;
    },
  };
}
