/** Looks at the browser the app runs in. */
import type { Surroundings } from './install';

export const isStandalone = (): boolean =>
  matchMedia('(display-mode: standalone)').matches || ('standalone' in navigator && navigator.standalone === true);

export const isSecure = (): boolean => isSecureContext && 'subtle' in crypto;

/** Whether IndexedDB opens at all; private windows of some browsers refuse. */
function storageOpens(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open('zhiwei-probe');
      request.onsuccess = () => {
        request.result.close();
        indexedDB.deleteDatabase('zhiwei-probe');
        resolve(true);
      };
      request.onerror = () => resolve(false);
    } catch {
      resolve(false);
    }
  });
}

async function quota(): Promise<number | null> {
  try {
    return (await navigator.storage.estimate()).quota ?? null;
  } catch {
    return null;
  }
}

export async function lookAround(): Promise<Surroundings> {
  return {
    userAgent: navigator.userAgent, touchPoints: navigator.maxTouchPoints, standalone: isStandalone(), secure: isSecure(),
    opens: await storageOpens(), quota: await quota(),
  };
}
