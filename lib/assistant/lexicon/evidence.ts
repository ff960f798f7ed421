import type { Wanted } from '../concepts';

const CLOCK =
  /\d{1,2}[:.h]\d{2}|\d\s?(?:am|pm|a\.m|p\.m|uhr|h|horas|ore|heures?|uur)\b|\b24\b|noon|midnight|mittag|mitternacht|midi\b|minuit|any ?time|jederzeit|always|immer|altijd|sempre|siempre|toujours|day and night|rund um die uhr/i;
const MONEY =
  /[€$£]|\b(?:eur|euros?|usd|gbp|chf|dollars?|pounds?)\b|free|no (?:extra )?(?:charge|cost|fee)|complimentary|includ|kostenlos|gratis|kostenfrei|inklusive|enthalten|inbegriff|gratuit|incluid|incluí|inclus|compris|compres|gratuito|grátis|gebühr|inbegrepen|offert/i;
const LENGTH =
  /\d+(?:[.,]\d+)?\s?(?:m\b|km|metr|meter|mile|min|stunde|hour|heure|hora|ore\b|ora\b|uur|block)|next door|around the corner|um die ecke|gleich nebenan|a la vuelta|juste à côté/i;
const COUNT =
  /\d|\b(?:one|two|three|four|five|six|ein|eine|zwei|drei|vier|fünf|dos|tres|cuatro|deux|trois|quatre|due|tre|quattro|dois|duas|três|twee|drie|vier|no|none|keine?|ninguno|aucun|nessun|nenhum|geen)\b/iu;
const PLACE =
  /\b(?:in(?! advance| all\b| total)|on(?! request)|at(?! (?:no|any|an|additional)\b)|under|behind|opposite|next to|beside|near|outside|inside|above|left|right|street|corner|im|am|an|auf|unter|neben|hinter|gegenüber|vor|links|rechts|en|dentro|debajo|detrás|frente|junto|calle|esquina|dans|sous|sur|derrière|face|devant|rue|nel|nella|sotto|dietro|davanti|accanto|via|no|na|nos|nas|debaixo|atrás|ao lado|rua|op|achter|naast|tegenover|onder)\b/iu;
const STEPS =
  /\b(?:press|push|turn|switch|use|open|set|hold|insert|scan|connect|dial|pull|enter|type|put|place|select|slide|follow|leave|take|keep|call|drücken|drehen|schalten|einschalten|öffnen|nutzen|einstecken|eingeben|wählen|stellen|legen|pulse|pulsar|gire|girar|abra|abrir|use|usar|introduzca|seleccione|coloque|mantenga|appuyez|tournez|ouvrez|utilisez|insérez|entrez|sélectionnez|mettez|placez|premere|premi|girare|gira|aprire|apri|usare|inserire|inserisci|selezionare|mettere|prima|prima di|carregue|prima|rode|abra|insira|selecione|coloque|druk|draai|open|gebruik|zet|kies|steek|voer)\b/iu;

/** What an answer to such a question has in it. */
export const evidence: Record<Wanted, RegExp> = {
  time: CLOCK,
  price: MONEY,
  distance: LENGTH,
  count: COUNT,
  place: new RegExp(`${PLACE.source}|${LENGTH.source}`, 'iu'),
  way: STEPS,
  existence: /./,
};
