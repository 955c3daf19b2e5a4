import { shrinkPicture } from './shrink-picture';
import type { Sniffed } from './sniff';

addEventListener('message', (event: MessageEvent<{ bytes: ArrayBuffer; mime: Sniffed }>) => {
  void shrinkPicture(event.data.bytes, event.data.mime).then((made) => {
    postMessage(made, { transfer: made.ok ? [made.value.body, made.value.thumb] : [] });
  });
});
