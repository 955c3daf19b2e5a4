/** `npm start`: builds the app, starts the local server and says where everything is. `npm start -- --reset` begins with a fresh demo school. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

import { build } from 'vite';
import { DataInUse } from './data-lock';
import { BadSetting } from './elsewhere';
import { MigrationFailed } from './migrate';
import { DEMO_ACCOUNTS } from './seed';
import { startServer, type RunningServer } from './server';
import { table } from './text-table';

const ROOT = resolve(import.meta.dirname, '../..');
const DATA = join(ROOT, '.data');
const DIST = join(ROOT, 'dist');
const DEFAULT_PORT = 4173;

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function chosenPort(): number {
  const text = process.env['PORT'] ?? '';
  if (text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) stop(`PORT 应是 1 到 65535 的整数，现在是“${text}”。`);
  return port;
}

/** Asked before building, so that a second start does not rebuild the app under the first one's feet. */
const tryPort = (port: number, host: string): Promise<void> =>
  new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(port, host, () => probe.close(() => done()));
  });

/** What went wrong, in a sentence; anything unforeseen is thrown on. */
function explain(fault: unknown, port: number): never {
  if (fault instanceof DataInUse) stop('数据文件夹 .data/ 正在被另一个知微使用。请先停止那一个（在它的窗口按 Ctrl+C）。');
  if (fault instanceof BadSetting) stop(fault.message);
  if (fault instanceof MigrationFailed) stop(`数据库升级失败：${fault.message}\n如只是试用，可以重新开始：npm start -- --reset`);
  if (fault instanceof Error && 'code' in fault) {
    if (fault.code === 'EADDRINUSE') stop(`端口 ${port} 已被占用。请换一个端口：PORT=${port === 65535 ? DEFAULT_PORT : port + 1} npm start`);
    if (fault.code === 'EACCES') stop(`没有使用端口 ${port} 的权限。请换一个端口：PORT=${DEFAULT_PORT} npm start`);
  }
  throw fault;
}

async function buildApp(): Promise<void> {
  process.stdout.write('正在构建应用……');
  const began = Date.now();
  try {
    await build({ root: ROOT, logLevel: 'error' });
    console.log(`完成（${((Date.now() - began) / 1000).toFixed(1)} 秒）`);
  } catch (fault) {
    console.log('失败');
    stop(fault instanceof Error ? fault.message : String(fault));
  }
}

function say(server: RunningServer): void {
  console.log(`\n知微已启动：${server.url}\n`);
  if (server.keys === null) {
    console.log(`数据保存在：${process.env['ZHIWEI_SUPABASE_URL'] ?? ''}`);
  } else {
    console.log(table(['角色', '账号', '密码', '姓名'], DEMO_ACCOUNTS.map((demo) => [demo.role, demo.account, demo.password, demo.name])));
    console.log(`\n演示学校“青禾实验学校”，人名均为虚构。内置数据库只供试用，请勿用于真实数据。`);
    console.log(`数据保存在：${DATA}`);
    console.log('清空并重新开始：npm start -- --reset');
  }
  console.log('停止：按 Ctrl+C\n');
}

async function main(): Promise<void> {
  const port = chosenPort();
  const reset = process.argv.includes('--reset');
  const host = process.env['HOST'] || '127.0.0.1';
  await tryPort(port, host).catch((fault: unknown) => explain(fault, port));
  await buildApp();
  if (!existsSync(join(DIST, 'index.html'))) stop('构建没有产生 dist/index.html。');
  if (reset || !existsSync(join(DATA, 'ready'))) process.stdout.write('正在准备演示学校……');
  let server: RunningServer;
  try {
    server = await startServer({
      dataDir: DATA,
      port,
      host,
      staticDir: DIST,
      seed: true,
      reset,
    });
  } catch (fault) {
    console.log('');
    explain(fault, port);
  }
  say(server);
  let closing = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (closing) return;
      closing = true;
      server.close().then(
        () => process.exit(0),
        (fault: unknown) => {
          console.error(fault);
          process.exit(1);
        },
      );
    });
  }
}

await main();
