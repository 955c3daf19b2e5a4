/** Where the app was opened decides what a person is told before anything is typed in vain. */
import { describe, expect, it } from 'vitest';
import { adviceFor, isHarmless, TINY_QUOTA, type Place } from '../../../src/account/install';
import { storeTrouble } from '../../../src/account/store-trouble';
import { INSTALL } from '../../../src/wording/account-install';
import { SIGN_IN_SENTENCE } from '../../../src/wording/account';

const ANDROID = 'Mozilla/5.0 (Linux; Android 13; V2231A) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0 Mobile Safari/537.36';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
const IPAD = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15';
const good: Place = { userAgent: ANDROID, touchPoints: 5, standalone: false, secure: true, opens: true, quota: 20_000_000_000, offered: false };

describe('advice', () => {
  it.each<[string, Partial<Place>, ReturnType<typeof adviceFor>]>([
    ['an ordinary phone', {}, null],
    ['an address without https', { secure: false, opens: false }, 'insecure'],
    ['inside WeChat', { userAgent: `${ANDROID} MicroMessenger/8.0.49`, offered: true }, 'wechat'],
    ['inside WeChat on an iPhone', { userAgent: `${IPHONE} MicroMessenger/8.0.49` }, 'wechat'],
    ['a window that refuses IndexedDB', { opens: false }, 'blocked'],
    ['a private window with little room', { quota: TINY_QUOTA - 1 }, 'tiny'],
    ['a browser that does not say its quota', { quota: null }, null],
    ['an iPhone in Safari', { userAgent: IPHONE }, 'ios'],
    ['an iPad that calls itself a Mac', { userAgent: IPAD }, 'ios'],
    ['a real Mac', { userAgent: IPAD, touchPoints: 0 }, null],
    ['an iPhone from the home screen', { userAgent: IPHONE, standalone: true }, null],
    ['a browser that offers to install', { offered: true }, 'prompt'],
    ['installed already', { offered: true, standalone: true }, null],
  ])('for %s', (_name, change, advice) => {
    expect(adviceFor({ ...good, ...change })).toBe(advice);
  });

  it('can be waved away only where nothing is lost at once', () => {
    expect((['insecure', 'blocked', 'wechat', 'tiny', 'ios', 'prompt'] as const).filter(isHarmless)).toEqual(['tiny', 'ios', 'prompt']);
  });

  it('has its words for every case, and leads WeChat to the system browser and iPhones to the home screen', () => {
    expect(INSTALL.wechat.detail).toContain('在浏览器打开');
    expect(INSTALL.ios.steps.join()).toContain('添加到主屏幕');
  });
});

describe('a store that does not open', () => {
  it.each([
    ['insecure', new TypeError("Cannot read properties of undefined (reading 'generateKey')"), false],
    ['full', new DOMException('no room', 'QuotaExceededError'), true],
    ['full', new Error('device store: full'), true],
    ['blocked', new DOMException('refused', 'SecurityError'), true],
    ['blocked', new DOMException('A mutation operation was attempted on a database that did not allow mutations.', 'InvalidStateError'), true],
  ] as const)('is %s', (trouble, error, secure) => {
    expect(storeTrouble(error, secure)).toBe(trouble);
  });
});

describe('every fault of signing in', () => {
  it('has a sentence of its own', () => {
    const sentences = Object.values(SIGN_IN_SENTENCE);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^.{8,}。$/);
  });
});
