/** One browser, one page; each engine and repetition on an origin of its own, so that every one begins with an empty disk. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { desk, launch } from '../../support/browser';
import type { Site } from '../peers/contestant';
import type { Tasks } from '../peers/harness';
import type { Engine } from './build';
import type { BenchServer } from './server';

/** One engine on one origin in one page. */
export interface Runner {
  readonly engine: Engine;
  readonly origin: string;
  page: Page;
  /** Runs a task of the harness in the page. */
  run<K extends keyof Tasks>(task: K, ...args: Parameters<Tasks[K]>): Promise<Awaited<ReturnType<Tasks[K]>>>;
  /** The page anew, as when the app is opened again; answers how long the engine took to open, in ms. `recorded`: known answers are replayed. */
  reopen(recorded?: boolean): Promise<number>;
}

export function runnerOf(engine: Engine, origin: string, server: BenchServer, page: Page): Runner {
  const runner: Runner = {
    engine, origin, page,
    run: async (task, ...args) => (await runner.page.evaluate(`bench.${task}(...${JSON.stringify(args)})`)) as never, // what the harness declares
    async reopen(recorded = false) {
      await runner.page.goto(origin);
      await runner.page.evaluate('import("/harness.js").then(() => undefined)');
      const site: Site = { base: recorded ? `${origin}/recorded` : origin, ...(await server.signIn()) };
      return runner.run('open', engine, site);
    },
  };
  return runner;
}

export class Arena {
  private places = 0;
  private constructor(private readonly server: BenchServer, readonly browser: Browser, private readonly context: BrowserContext, private readonly page: Page) {}

  static async open(server: BenchServer): Promise<Arena> {
    const browser = await launch();
    const context = await desk(browser);
    return new Arena(server, browser, context, await context.newPage());
  }

  /** An empty device. */
  async enter(engine: Engine, recorded: boolean): Promise<Runner> {
    const runner = runnerOf(engine, `http://${engine}-${++this.places}.localhost:${this.server.port}`, this.server, this.page);
    await runner.reopen(recorded);
    return runner;
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.browser.close();
  }
}
