import type { NotifySettings } from '@/db/schema';
import type { Words } from '@/lib/language/messages';
import { isQuiet } from '@/lib/notices/levels';
import type { Notice } from '@/lib/notices/queries';
import { noticeLooks } from './notice-words';

/** A sound and a desktop notification, as the person wants them; none in their quiet hours. */
export function alertOf(notices: Notice[], settings: NotifySettings, t: Words): void {
  const clock = new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (notices.length === 0 || isQuiet(settings, clock)) return;
  if (settings.sound) chime();
  if (settings.desktop) for (const notice of notices.slice(-3)) show(notice, t);
}

function show({ kind, guest, by, preview, conversationId }: Notice, t: Words): void {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  const title = noticeLooks[kind].words({ guest, by }, t);
  try {
    // One of a conversation takes the place of the one before.
    const shown = new Notification(title, { body: preview ?? undefined, tag: conversationId, icon: '/icon.svg' });
    shown.onclick = () => {
      window.focus();
      window.location.assign(`/conversations/${conversationId}`);
    };
  } catch {
    // Some phones let only an installed app notify.
  }
}

let audio: AudioContext | undefined;

/** Two soft notes. A browser that has not been clicked yet stays silent. */
function chime(): void {
  audio ??= new AudioContext();
  const { currentTime } = audio;
  for (const [at, pitch] of [
    [0, 784],
    [0.12, 1047],
  ] as const) {
    const tone = new OscillatorNode(audio, { frequency: pitch });
    const volume = new GainNode(audio, { gain: 0 });
    volume.gain.setTargetAtTime(0.08, currentTime + at, 0.01);
    volume.gain.setTargetAtTime(0, currentTime + at + 0.09, 0.06);
    tone.connect(volume).connect(audio.destination);
    tone.start(currentTime + at);
    tone.stop(currentTime + at + 0.6);
  }
}
