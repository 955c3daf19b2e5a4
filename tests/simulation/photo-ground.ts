/** Days on which photos are taken. Their deeds are drawn nowhere else, so that other days cost what they cost. */
import { modelGround } from './campaign';
import type { Bent, Ground } from './world';

export const PHOTOS: Bent = {
  deed: 80, letters: 14, 'open tab': 6, kill: 6, disk: 5, grant: 10, revoke: 6, office: 0, dump: 1, restore: 4, clock: 1, weather: 4, doze: 3, slow: 14, lose: 8, cut: 14,
  'take a photo': 8, 'drop a photo': 2, 'save with photos': 24, 'throw a form away': 1, 'look at a photo': 22, 'withdraw a photo': 2,
  'save a check': 0, 'save a nil return': 0, 'register a case': 2, 'register a bad case': 0, 'take a step': 1, 'correct a case': 0, 'note an absence': 0, 'withdraw a check': 0, 'keep a draft': 0, 'save from a draft': 0,
  'register a petition': 0, 'make a paper': 0, 'void a paper': 0, 'look back': 0, 'keep the duty card': 0, 'sync now': 24, 'open a case': 0, 'settle a conflict': 0, 'take back': 3, 'send again': 3, 'give up': 2,
};

/** To the model of the server, on the disk of maps. */
export const photoGround = (): Ground => ({ ...modelGround(), actions: [20, 40], phones: [1, 2], bent: PHOTOS });
