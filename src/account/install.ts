/** Where the app was opened and what that place will not keep; and the browser's own offer to install. */
import { shallowRef } from 'vue';

/** From a place where nothing can be kept, down to an offer that can be declined. */
export type Advice = 'insecure' | 'blocked' | 'wechat' | 'tiny' | 'ios' | 'prompt';

export interface Surroundings {
  userAgent: string;
  touchPoints: number;
  standalone: boolean;
  secure: boolean;
  /** IndexedDB opened. */
  opens: boolean;
  /** Bytes the browser grants, when it says. */
  quota: number | null;
}
export interface Place extends Surroundings {
  /** The browser offered to install. */
  offered: boolean;
}

/** Private windows and nearly full phones grant little; an ordinary phone grants gigabytes. */
export const TINY_QUOTA = 150_000_000;

const isWechat = (agent: string): boolean => /MicroMessenger/i.test(agent);
/** An iPad calls itself a Mac, but no Mac has a touch screen. */
const isIos = ({ userAgent, touchPoints }: Place): boolean => /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1);

export function adviceFor(place: Place): Advice | null {
  if (!place.secure) return 'insecure';
  if (isWechat(place.userAgent)) return 'wechat';
  if (!place.opens) return 'blocked';
  if (place.quota !== null && place.quota < TINY_QUOTA) return 'tiny';
  if (place.standalone) return null;
  if (isIos(place)) return 'ios';
  return place.offered ? 'prompt' : null;
}

/** Advice a person may wave away; the rest stays because entries would be lost. */
export const isHarmless = (advice: Advice): boolean => advice === 'ios' || advice === 'prompt' || advice === 'tiny';

interface InstallOffer extends Event {
  prompt(): Promise<void>;
  readonly userChoice: Promise<{ outcome: 'accepted' | 'dismissed' }>;
}
const isOffer = (event: Event): event is InstallOffer => 'prompt' in event && 'userChoice' in event;

const offer = shallowRef<InstallOffer | null>(null);
const installed = shallowRef(false);

/** Called once at the start: the browser's offer comes early and only once. */
export function watchInstall(target: Window = window): void {
  target.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    if (isOffer(event)) offer.value = event;
  });
  target.addEventListener('appinstalled', () => {
    offer.value = null;
    installed.value = true;
  });
}

/** Shows the browser's own question. */
async function install(): Promise<void> {
  const asked = offer.value;
  offer.value = null;
  await asked?.prompt();
}

export const useInstall = () => ({ offer, installed, install });
