import { setTimeout as after } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { parse } from '@/lib/parse';
import type { Provider } from './channel';

const A_MOMENT = 600;

const payloadOf = z.strictObject({ reservation: z.string(), body: z.string(), sentAt: z.date() });

/** The simulated channel of the demo: every message is "delivered" after a moment, and nothing leaves this machine. */
export const demo: Provider = {
  id: 'demo',
  label: 'Simulated delivery',
  capabilities: { idempotent: true, attachments: true, simulated: true },
  async send(_connection, message, signal) {
    await after(A_MOMENT, undefined, { signal });
    return { result: 'accepted', channelMessageId: `demo-${message.id}`, delivered: true };
  },
  receive(connection, payload) {
    const { reservation, body, sentAt } = parse(payloadOf, payload);
    const { channel } = connection;
    return [{ externalId: `demo-${uuidv7()}`, reservation, from: 'guest', body, channel, sentAt, holding: false }];
  },
};

/** What a simulated guest says, by language; in turn, so that a demo does not repeat itself at once. */
const answers: Record<string, readonly string[]> = {
  en: [
    'Thank you, that helps a lot! One more thing: is there parking at the house?',
    'Perfect, thanks for the quick reply.',
    'Hmm, the Wi-Fi still does not work. Could somebody have a look today?',
  ],
  de: [
    'Vielen Dank, das hilft sehr! Noch eine Frage: Gibt es einen Parkplatz am Haus?',
    'Perfekt, danke für die schnelle Antwort.',
    'Das WLAN geht leider immer noch nicht. Könnte heute jemand vorbeikommen?',
  ],
  es: [
    '¡Muchas gracias, me ayuda mucho! Otra pregunta: ¿hay aparcamiento en la casa?',
    'Perfecto, gracias por responder tan rápido.',
    'El wifi sigue sin funcionar. ¿Podría venir alguien hoy?',
  ],
  fr: [
    "Merci beaucoup, cela m'aide bien ! Encore une question : peut-on se garer près de la maison ?",
    'Parfait, merci pour votre réponse rapide.',
    "Le wifi ne marche toujours pas. Quelqu'un pourrait-il passer aujourd'hui ?",
  ],
  it: [
    "Grazie mille, mi aiuta molto! Un'altra domanda: c'è un parcheggio vicino alla casa?",
    'Perfetto, grazie per la risposta veloce.',
    'Il wifi non funziona ancora. Qualcuno potrebbe passare oggi?',
  ],
  pt: [
    'Muito obrigado, ajuda bastante! Mais uma pergunta: há estacionamento na casa?',
    'Perfeito, obrigado pela resposta rápida.',
    'O Wi-Fi continua sem funcionar. Alguém pode passar cá hoje?',
  ],
  nl: [
    'Heel erg bedankt! Nog een vraag: kan ik bij het huis parkeren?',
    'Perfect, bedankt voor het snelle antwoord.',
    'De wifi doet het nog steeds niet. Kan er vandaag iemand langskomen?',
  ],
};

/** The `turn`-th thing a simulated guest of that language says ("pt-BR" speaks "pt"; an unknown one English). */
export function simulatedAnswer(language: string | null, turn: number): string {
  const spoken = answers[language?.split(/[-_]/)[0]?.toLowerCase() ?? 'en'] ?? answers.en!;
  return spoken[turn % spoken.length]!;
}
