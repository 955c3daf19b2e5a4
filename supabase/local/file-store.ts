/** Where the embedded Storage keeps its bytes: files in the data folder, or memory when there is none. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import type { App } from '@supabase/lite';

type StorageAdapter = NonNullable<App['_storageAdapter']>;

interface Shelf {
  read(key: string): Promise<Uint8Array>;
  write(key: string, body: Uint8Array): Promise<void>;
  remove(key: string): Promise<void>;
}

function memory(): Shelf {
  const kept = new Map<string, Uint8Array>();
  return {
    read: async (key) => {
      const body = kept.get(key);
      if (body === undefined) throw new Error(`no file ${key}`);
      return body;
    },
    write: async (key, body) => void kept.set(key, body),
    remove: async (key) => void kept.delete(key),
  };
}

function folder(root: string): Shelf {
  const base = resolve(root);
  const inside = (key: string): string => {
    const file = resolve(base, key);
    if (!file.startsWith(base + sep)) throw new Error(`no place for ${key}`);
    return file;
  };
  return {
    read: (key) => readFile(inside(key)),
    // Whole or not at all, however the process ends.
    write: async (key, body) => {
      const file = inside(key);
      await mkdir(dirname(file), { recursive: true });
      const half = `${file}.${randomUUID()}`;
      await writeFile(half, body, { flush: true });
      await rename(half, file);
    },
    remove: (key) => rm(inside(key), { force: true }),
  };
}

async function wholeOf(body: Parameters<StorageAdapter['uploadObject']>[3]): Promise<Uint8Array> {
  if (body instanceof Uint8Array) return body;
  const parts: Uint8Array[] = [];
  for await (const part of body as AsyncIterable<Uint8Array>) parts.push(part);
  return Buffer.concat(parts);
}

/** Bytes only: what kind of file it is the rows know, and a browser shall not guess. */
const factsOf = (body: Uint8Array) => ({
  cacheControl: 'no-store',
  contentLength: body.length,
  size: body.length,
  mimetype: 'application/octet-stream',
  eTag: `"${createHash('md5').update(body).digest('hex')}"`,
});

export function fileStore(root: string | undefined): StorageAdapter {
  const shelf = root === undefined ? memory() : folder(root);
  const place = (bucket: string, key: string): string => `${bucket}/${key}`;
  const remove = (bucket: string, key: string) => shelf.remove(place(bucket, key));
  return {
    driver: null,
    getObject: async (bucket, key) => {
      const body = await shelf.read(place(bucket, key));
      return { httpStatusCode: 200, metadata: factsOf(body), body: Buffer.from(body) };
    },
    uploadObject: async (bucket, key, _version, stream, mimetype) => {
      const body = await wholeOf(stream);
      await shelf.write(place(bucket, key), body);
      return { ...factsOf(body), mimetype };
    },
    headObject: async (bucket, key) => factsOf(await shelf.read(place(bucket, key))),
    deleteObject: remove,
    deleteObjects: async (bucket, keys) => void (await Promise.all(keys.map((key) => remove(bucket, key)))),
    copyObject: async (bucket, key, _version, toBucket, toKey) => {
      const body = await shelf.read(place(bucket, key));
      await shelf.write(place(toBucket, toKey), body);
      return { httpStatusCode: 200, eTag: factsOf(body).eTag };
    },
    privateAssetUrl: async () => {
      throw new Error('pictures are not transformed here');
    },
  };
}
