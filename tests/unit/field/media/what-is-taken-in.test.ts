/** Whatever a phone hands over: taken, or a reason that has a sentence. */
import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '@/domain/attachment';
import { sniff } from '@/field/media/sniff';
import { takeIn } from '@/field/media/take-in';
import { err, ok } from '@/lib/result';
import { aboutFile, INTAKE_SENTENCE, lengthWord, placeWord, processing, sendingWord } from '@/wording/files';
import { countOfKinds } from '@/wording/field-case';
import { ONE_PIXEL } from '../../../support/camera';

const NOW = Date.UTC(2026, 10, 20, 8);
const picture = { body: new ArrayBuffer(9), mime: 'image/webp' as const, width: 3, height: 2, thumb: new ArrayBuffer(1) };
const draws = async () => ok(picture);
const file = (content: BlobPart, name: string, lastModified = NOW - 1000) => new File([content], name, { lastModified });
/** Says its size without having it. */
const claiming = (bytes: number) => Object.defineProperty(file('x', 'film.jpg'), 'size', { value: bytes });
const PDF = '%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n';

describe('taken', () => {
  it('a photo, without its name, as old as it says', async () => {
    expect(await takeIn(file(ONE_PIXEL, 'IMG_1.jpg'), false, draws, NOW)).toEqual(ok({ kind: 'photo', name: '', seconds: null, takenAt: '2026-11-20T07:59:59.000Z', ...picture }));
  });
  it('a paper, by its name less what cannot be seen', async () => {
    const taken = await takeIn(file(PDF, '调解\u202e协议\u0000.pdf'), true, draws, NOW);
    expect(taken).toMatchObject({ ok: true, value: { kind: 'file', mime: 'application/pdf', name: '调解协议.pdf', thumb: null } });
  });
  it('of a very long name its end, 200 characters', async () => {
    const taken = await takeIn(file(PDF, `${'𠮷'.repeat(300)}.pdf`), true, draws, NOW);
    expect(taken.ok && [...taken.value.name].length).toBe(200);
    expect(taken.ok && taken.value.name.endsWith('.pdf')).toBe(true);
  });
  it('with the time now when the file says 1970 or next year', async () => {
    for (const when of [0, NOW + 1e10]) expect(await takeIn(file(ONE_PIXEL, 'a.jpg', when), false, draws, NOW)).toMatchObject({ value: { takenAt: '2026-11-20T08:00:00.000Z' } });
  });
});

describe('not taken, with a reason', () => {
  it.each([
    ['nothing in it', file('', 'a.jpg'), 'empty'],
    ['200 MB', claiming(200 * 1024 * 1024), 'too_large'],
    ['a program called a photo', file('MZ\x90\0', 'a.jpg'), 'not_ours'],
    ['a page called a PDF', file('<html>', 'a.pdf'), 'bad_pdf'],
    ['a cut PDF', file(PDF.slice(0, 20), 'a.pdf'), 'bad_pdf'],
    ['a PDF of more than 10 MiB', file(PDF + ' '.repeat(MAX_FILE_BYTES), 'a.pdf'), 'bad_pdf'],
    ['a large PDF', file(' '.repeat(100) + '%PDF-1.7' + ' '.repeat(MAX_FILE_BYTES) + '%%EOF', 'a.pdf'), 'too_large'],
  ])('%s', async (_what, given, reason) => {
    expect(await takeIn(given, true, draws, NOW)).toEqual(err(reason));
    expect(INTAKE_SENTENCE).toHaveProperty(reason);
  });
  it('a picture that cannot be drawn, for the reason the drawing gave', async () => {
    expect(await takeIn(file(ONE_PIXEL, 'a.jpg'), false, async () => err('huge'), NOW)).toEqual(err('huge'));
  });
  it('a file that is gone when it is read', async () => {
    const gone = Object.assign(file('x', 'a.jpg'), { arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) });
    expect(await takeIn(gone, false, draws, NOW)).toEqual(err('unreadable'));
  });
});

it('what it is is read from the file, never from its name', () => {
  const of = (text: string) => sniff(Uint8Array.from(Buffer.from(text, 'latin1')));
  expect([of('\xff\xd8\xff\xe1'), of('\x89PNG\r\n\x1a\n'), of('RIFF\0\0\0\0WEBPVP8 '), of('\0\0\0\x18ftypheic'), of('GIF89a'), of('<svg onload=alert(1)>'), of('')])
    .toEqual(['image/jpeg', 'image/png', 'image/webp', 'heic', null, null, null]);
});

it('in words', () => {
  expect([placeWord('photo', 1, 3), lengthWord(125.9), processing(2, 9), processing(1, 1), sendingWord(40), aboutFile('a.pdf', '不行。'), aboutFile('', '不行。')])
    .toEqual(['照片 1/3', '2:05', '正在处理第 2 张，共 9 张…', '正在处理…', '上报中 40%', '「a.pdf」：不行。', '不行。']);
  expect(countOfKinds(['photo', 'audio', 'photo'])).toBe('2 张照片、1 段录音');
  expect(countOfKinds([])).toBe('');
});
