/** A recording under way; `stop` gives the sound so far. */
export interface Recording {
  readonly stop: () => Promise<Blob>;
}

/** Whether this browser can record here: on plain HTTP none may. */
export const canRecord = (): boolean =>
  typeof MediaRecorder !== 'undefined' &&
  typeof (navigator as { mediaDevices?: { getUserMedia?: unknown } }).mediaDevices?.getUserMedia === 'function';

/** @throws when its person does not allow the microphone, or there is none */
export async function startRecording(): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const recorder = new MediaRecorder(stream);
  const pieces: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  recorder.start();
  return {
    stop: () =>
      new Promise((resolve) => {
        recorder.addEventListener('stop', () => {
          stream.getTracks().forEach((track) => track.stop());
          resolve(new Blob(pieces, { type: recorder.mimeType }));
        });
        recorder.stop();
      }),
  };
}
