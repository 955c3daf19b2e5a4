/** A page of its own for a test that needs a real browser and the app's own code, but none of its screens. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** Builds `entry`, a file beside this one, into `folder` with a page that runs it. */
export async function buildPage(entry: string, folder: string): Promise<void> {
  const root = resolve(import.meta.dirname, '../..');
  await build({
    configFile: false, logLevel: 'silent', root, publicDir: false, mode: 'test', resolve: { alias: { '@': join(root, 'src') } },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', minify: false, lib: { entry: join(import.meta.dirname, entry), formats: ['es'], fileName: () => 'page.js' } },
  });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>');
}
