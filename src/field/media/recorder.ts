/** The microphone, for at most five minutes. What was recorded is handed over whenever it ends, whoever ended it. */
import { MAX_SECONDS } from '@/domain/attachment';
import { err, ok, type Result } from '@/lib/result';

export type RecordFault = 'unsupported' | 'denied' | 'noMicrophone';
export interface Recording { body: ArrayBuffer; mime: string; seconds: number }

const WAYS = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];
/** Speech stays clear; five minutes are less than 1 MB. */
const BITS = 24_000;

const way = (): string | undefined => (typeof MediaRecorder === 'function' ? WAYS.find((each) => MediaRecorder.isTypeSupported(each)) : undefined);
const plain = (mime: string): string => mime.replace(/;.*/, '');

/** `ended` is called once, with null when there was no sound at all. */
export async function startRecording(ended: (recording: Recording | null) => void): Promise<Result<{ stop(): void }, RecordFault>> {
  const mimeType = way();
  if (!mimeType || !navigator.mediaDevices) return err('unsupported');
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch (error) {
    return err(error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'noMicrophone');
  }
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS });
  const chunks: Blob[] = [];
  const started = performance.now();
  let seconds = 0;
  const stop = () => {
    if (recorder.state === 'inactive') return;
    seconds = Math.min(MAX_SECONDS, (performance.now() - started) / 1000);
    recorder.stop();
  };
  const tooLong = setTimeout(stop, MAX_SECONDS * 1000);
  // A call, or another app in front: the phone takes the microphone away.
  const onHidden = () => { if (document.visibilityState === 'hidden') stop(); };
  document.addEventListener('visibilitychange', onHidden);

  recorder.addEventListener('dataavailable', ({ data }) => { if (data.size > 0) chunks.push(data); });
  recorder.addEventListener('stop', () => {
    clearTimeout(tooLong);
    document.removeEventListener('visibilitychange', onHidden);
    for (const track of stream.getTracks()) track.stop();
    seconds ||= Math.min(MAX_SECONDS, (performance.now() - started) / 1000);
    const whole = new Blob(chunks);
    if (whole.size === 0) ended(null);
    else void whole.arrayBuffer().then((body) => { ended({ body, mime: plain(mimeType), seconds: Math.round(seconds * 100) / 100 }); });
  });
  recorder.start();
  return ok({ stop });
}
