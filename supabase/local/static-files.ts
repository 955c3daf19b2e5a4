/** The built app from `dist/`: right types, right caching, and index.html for every address the router knows. */
import { readFile, stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

const text = (status: number, body: string): Response => new Response(body, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

/** The file a path means inside `root`, or null when the path is no honest path. */
function inside(root: string, pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = resolve(root, `.${path}`);
  return file === root || file.startsWith(root + sep) ? file : null;
}

export async function staticFile(root: string, pathname: string, method: string, ifNoneMatch: string | undefined): Promise<Response> {
  if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } });
  const base = resolve(root);
  const asked = inside(base, pathname);
  if (asked === null) return text(400, 'Bad request');
  const isFile = (await stat(asked).catch(() => null))?.isFile() === true;
  if (!isFile && extname(asked) !== '') return text(404, 'Not found'); // a missing script must never arrive as html
  const file = isFile ? asked : resolve(base, 'index.html');
  const facts = await stat(file).catch(() => null);
  if (facts === null) return text(404, 'Not found');
  const tag = `W/"${facts.size.toString(36)}-${Math.floor(facts.mtimeMs).toString(36)}"`;
  const headers = {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': isFile && pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: tag,
  };
  if (ifNoneMatch === tag) return new Response(null, { status: 304, headers });
  return new Response(await readFile(file), { headers });
}
