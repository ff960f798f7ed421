import type { Catalog } from '../messages';

export const assistant = {
  'A person answered while it thought.': 'Während er nachdachte, hat ein Mensch geantwortet.',
  'A person has to decide about this: {detail}.': 'Darüber muss ein Mensch entscheiden: {detail}.',
  'A person is asked for': 'Ein Mensch wird verlangt',
  'A person wrote {detail} minutes ago, so it stays silent.':
    'Vor {detail} Minuten hat ein Mensch geschrieben, darum schweigt er.',
  'Access or address': 'Zugang oder Adresse',
  'Answers by itself when it is sure, drafts when it is less so, rings the bell when it cannot help':
    'Antwortet selbst, wenn er sicher ist, entwirft, wenn er es weniger ist, und ruft, wenn er nicht helfen kann',
  Autopilot: 'Autopilot',
  Availability: 'Verfügbarkeit',
  'Change of booking': 'Änderung der Buchung',
  Chargeback: 'Rückbuchung',
  Complaint: 'Beschwerde',
  Copilot: 'Copilot',
  'Crime or intruders': 'Straftat oder Eindringlinge',
  Damage: 'Schaden',
  Danger: 'Gefahr',
  Discount: 'Rabatt',
  Discrimination: 'Diskriminierung',
  'Drafts answers for you; nothing leaves without a person':
    'Entwirft Antworten; nichts geht hinaus ohne einen Menschen',
  'Early or late times': 'Frühe oder späte Zeiten',
  'Every question has an answer in what it knows.': 'Auf jede Frage weiß er eine Antwort.',
  'Fire or smoke': 'Feuer oder Rauch',
  'Fix the grammar': 'Grammatik berichtigen',
  Friendlier: 'Freundlicher',
  Gas: 'Gas',
  'Injury or illness': 'Verletzung oder Krankheit',
  'It failed at this message; a person has to look.':
    'An dieser Nachricht ist er gescheitert; ein Mensch muss hinsehen.',
  'It found the answer in what it knows.': 'Er hat die Antwort in seinem Wissen gefunden.',
  'It has no answer in the guest’s language.': 'Er hat keine Antwort in der Sprache des Gastes.',
  'It is switched off here.': 'Hier ist er ausgeschaltet.',
  'It knows an answer to a part of this only.': 'Er weiß nur auf einen Teil davon eine Antwort.',
  'It only drafts here.': 'Hier entwirft er nur.',
  'It was not sure enough.': 'Er war nicht sicher genug.',
  'It was too unsure to suggest anything.': 'Er war zu unsicher, um etwas vorzuschlagen.',
  'Its text names {detail}, which stands in no booking, listing or article.':
    'Sein Text nennt {detail}; das steht in keiner Buchung, Unterkunft und keinem Artikel.',
  'Its text speaks of something that its sources do not: {detail}.':
    'Sein Text spricht von etwas, wovon seine Quellen nicht sprechen: {detail}.',
  'Its text rests on nothing that it could cite.': 'Sein Text beruht auf nichts, was er belegen könnte.',
  'Legal threat': 'Rechtliche Drohung',
  'Locked out': 'Ausgesperrt',
  Longer: 'Länger',
  'More formal': 'Förmlicher',
  'Nothing that it knows answers this: “{detail}”.': 'Nichts, was er weiß, beantwortet das: „{detail}“.',
  Off: 'Aus',
  'Says nothing; the fun level is still rated': 'Sagt nichts; die Stimmung wird weiter bewertet',
  'Other guests': 'Andere Gäste',
  Shorter: 'Kürzer',
  'Somebody is typing.': 'Jemand schreibt gerade.',
  'Something left behind': 'Vergessenes',
  'The account forbids it to speak of this: {detail}.': 'Das Konto verbietet ihm, davon zu sprechen: {detail}.',
  'The assistant answers by itself': 'Der Assistent antwortet selbst',
  'The assistant does here as in the listing': 'Der Assistent arbeitet hier wie in der Unterkunft',
  'The assistant drafts only': 'Der Assistent entwirft nur',
  'The assistant is off': 'Der Assistent ist aus',
  'The channel is not connected, so nothing could be sent.': 'Der Kanal ist nicht verbunden, darum ging nichts hinaus.',
  'The conversation was closed meanwhile.': 'Das Gespräch wurde inzwischen geschlossen.',
  'The guest asked for a person.': 'Der Gast möchte mit einem Menschen sprechen.',
  'The guest is unhappy and needs a person: “{detail}”.':
    'Der Gast ist unzufrieden und braucht einen Menschen: „{detail}“.',
  'The guest may not have this yet: {detail}.': 'Das darf der Gast noch nicht haben: {detail}.',
  'The guest thanked; there is nothing to answer.': 'Der Gast hat sich bedankt; es gibt nichts zu antworten.',
  'The guest wrote more while it thought.': 'Während er nachdachte, hat der Gast mehr geschrieben.',
  'The language model added “{what}”, which was not in the text. Its answer was left out.':
    'Das Sprachmodell hat „{what}“ hinzugefügt, das nicht im Text stand. Seine Antwort entfällt.',
  'The language model did not answer. The text stays as it is.':
    'Das Sprachmodell hat nicht geantwortet. Der Text bleibt, wie er ist.',
  'The message tries to instruct it; guests’ words are never instructions.':
    'Die Nachricht will ihn anweisen; Worte von Gästen sind nie Anweisungen.',
  'The model asked for a person: {detail}': 'Das Modell bat um einen Menschen: {detail}',
  'The model asked for something that it may not do; nothing of it was done.':
    'Das Modell verlangte etwas, das es nicht darf; nichts davon geschah.',
  'The model did not serve ({detail}); the built-in engine looked instead.':
    'Das Modell diente nicht ({detail}); stattdessen hat der eingebaute Assistent hingesehen.',
  'The model named a source or task that it was not given; that was left out.':
    'Das Modell nannte eine Quelle oder Aufgabe, die es nicht hatte; sie fehlt darum.',
  'This may be an emergency: {detail}.': 'Das kann ein Notfall sein: {detail}.',
  'This takes a language model. The built-in assistant only quotes what it knows.':
    'Dafür braucht es ein Sprachmodell. Der eingebaute Assistent zitiert nur, was er weiß.',
  'Water damage': 'Wasserschaden',
  'changed what the assistant may do': 'hat geändert, was der Assistent darf',
  '{who} changed what the assistant may do here {ago}.': '{who} hat {ago} geändert, was der Assistent hier darf.',
  '{who} lets the assistant answer by itself': '{who} lässt den Assistenten selbst antworten',
  '{who} lets the assistant do here as in the listing':
    '{who} lässt den Assistenten hier arbeiten wie in der Unterkunft',
  '{who} lets the assistant draft only': '{who} lässt den Assistenten nur entwerfen',
  '{who} switched the assistant off': '{who} hat den Assistenten ausgeschaltet',
  'AI active': 'KI aktiv',
  'Conversations in which the assistant wrote to the guest in the last 12 hours':
    'Gespräche, in denen der Assistent dem Gast in den letzten 12 Stunden geschrieben hat',
  'The assistant is not talking to anybody.': 'Der Assistent spricht mit niemandem.',
  'Conversations that it answers by itself appear here.': 'Gespräche, in denen er selbst antwortet, erscheinen hier.',
  'This draft is over: the conversation went on.': 'Dieser Entwurf ist vorbei: Das Gespräch ging weiter.',
  'The guest waits for no answer here.': 'Der Gast wartet hier auf keine Antwort.',
  'There is no such suggested task in this account.': 'Diese vorgeschlagene Aufgabe gibt es in diesem Konto nicht.',
  'There is no such run in this account.': 'Diesen Durchgang gibt es in diesem Konto nicht.',
} satisfies Catalog;
