/** `npm run pictures`: the pictures of README and manifest (`public/pictures`) and of the papers (`docs/papers`), taken from the demo school. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { desk, launch, phone } from './browser';
import { withServer } from './local-server';
import { paperPictures } from './pictures-of-papers';
import { ordinaryWeek, Person } from './scenario';

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = join(ROOT, 'public/pictures');
const PAPERS = join(ROOT, 'docs/papers');

for (const folder of [OUT, PAPERS]) mkdirSync(folder, { recursive: true });
await build({ logLevel: 'warn' });
const server = await withServer();
await ordinaryWeek(server);
const browser = await launch();
const shot = (person: Person, name: string) => person.page.screenshot({ path: join(OUT, `${name}.png`), animations: 'disabled' });

const teacher = await (await Person.at(await phone(browser), server, 'zhanglaoshi')).signIn();
await shot(teacher, 'today');
await teacher.fillCase('课间因座位靠背互相推搡，无人受伤。', { category: '同学争执', party: 'c' });
await shot(teacher, 'register');

const clerk = await (await Person.at(await desk(browser), server, 'zhouzhuren')).signIn();
await clerk.tab('台账');
await shot(clerk, 'ledger');
await paperPictures(server, clerk, ({ page }, name) => page.screenshot({ path: join(PAPERS, `${name}.png`), fullPage: true }));

const handler = await (await Person.at(await phone(browser), server, 'zhangzhuren')).signIn();
await handler.tab('事项');
await handler.page.getByRole('main').locator('a[href*="/cases/"]').first().click();
await handler.page.getByRole('region', { name: '办理进程' }).waitFor();
await shot(handler, 'case');

await teacher.page.goto(server.url);
await teacher.tab('走访');
await teacher.page.getByRole('link', { name: '周玉兰', exact: true }).click();
await teacher.page.getByRole('link', { name: '记录走访' }).waitFor();
await shot(teacher, 'home');
await teacher.page.getByRole('link', { name: '记录走访' }).click();
await teacher.page.getByRole('button', { name: '保存记录' }).waitFor();
await shot(teacher, 'visit');

await browser.close();
await server.close();
