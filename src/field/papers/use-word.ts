import { shallowRef } from 'vue';
import type { Sheet } from '@/domain/papers-sheet';
import type { WordPictures } from '@/export/word-job';
import { fetchWord, writeWord } from '@/export/write-word';
import { useFiles } from '@/stores/files';
import { download } from '@/ui/download';
import { PAPERS } from '@/wording/papers';
import { wordFileName } from '@/wording/papers-words';

/** A picture of any kind as PNG, which is what Word takes; null when it cannot be read. */
async function asPng(bytes: ArrayBuffer, mime: string): Promise<WordPictures[string] | null> {
  const image = await createImageBitmap(new Blob([bytes], { type: mime })).catch(() => null);
  if (!image) return null;
  const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  const size = { width: image.width, height: image.height };
  image.close();
  const png = await new Promise<Blob | null>((done) => { canvas.toBlob(done, 'image/png'); });
  return png && { png: await png.arrayBuffer(), ...size };
}

/** 保存为 Word: one at a time; what is to be said about it comes back as a sentence. */
export function useWord() {
  const files = useFiles();
  const busy = shallowRef(false);

  async function pictures(sheet: Sheet): Promise<WordPictures> {
    const ids = sheet.blocks.flatMap((block) => (block.is === 'sign' ? block.places.map(({ file }) => file).filter(Boolean) : []));
    const found = await Promise.all(ids.map(async (id) => {
      const read = await files.read(id);
      const png = read.ok ? await asPng(read.value.body, read.value.mime) : null;
      return png ? [[id, png] as const] : [];
    }));
    return Object.fromEntries(found.flat());
  }

  /** The title it is saved under is the sheet's own. */
  async function save(sheet: Sheet): Promise<string> {
    busy.value = true;
    const file = await writeWord({ sheet, pictures: await pictures(sheet) });
    busy.value = false;
    if (!file.ok) return file.error.kind === 'not_here' ? PAPERS.notHere : PAPERS.failed;
    const name = wordFileName(sheet.title, sheet.number);
    download(file.value, name);
    return PAPERS.made + name;
  }
  return { busy, save, fetchWord };
}
