/** How dates, amounts and streets are written (en, de, es, fr, it, pt, nl); beginnings of words, without accents. */
export const months = [
  'jan gen ene',
  'feb fev fevr',
  'mar maer marz mrt maar mars',
  'apr abr avr',
  'may mai mag mayo maio mei',
  'jun juin giu',
  'jul juil lug',
  'aug ago aou aout',
  'sep set',
  'oct okt ott out',
  'nov',
  'dec dez dic',
].map((words) => words.split(' '));

/** What is counted; a number with one must be known with the same. */
export const units: Record<string, string> = {
  night: 'night nights nacht nachte nachten noche noches nuit nuits notte notti noite noites',
  day: 'day days tag tage tagen dia dias jour jours giorno giorni dag dagen',
  week: 'week weeks woche wochen semana semanas semaine semaines settimana settimane weken',
  guest:
    'guest guests person persons people gast gaste personen huesped huespedes persona personas voyageur voyageurs personne personnes ospite ospiti persone hospede hospedes pessoa pessoas gasten',
  adult: 'adult adults erwachsene erwachsenen adulto adultos adulte adultes adulti volwassenen volwassene',
  child: 'child children kids kind kinder kindern nino ninos enfant enfants bambino bambini crianca criancas kinderen',
  minute: 'minute minutes min mins minuten minuto minutos minuti minuut',
  hour: 'hour hours hr hrs h stunde stunden hora horas heure heures ora ore uur uren',
  metre: 'm metre metres meter meters metern metro metros metri',
  kilometre: 'km kilometre kilometres kilometer kilometers kilometro kilometros chilometro chilometri',
  mile: 'mile miles meile meilen milla millas mil miglio miglia mijl',
  percent: '% percent prozent percento procent',
  degree: '° degrees grad grados degres gradi graus graden',
};

/** Numbers as words, from two to ten; “one” is an article in most languages. */
export const numerals = [
  'two zwei dos deux due dois duas twee',
  'three drei tres trois tre drie',
  'four vier cuatro quatre quattro quatro',
  'five funf cinco cinq cinque vijf',
  'six sechs seis sei zes',
  'seven sieben siete sept sette sete zeven',
  'eight acht ocho huit otto oito',
  'nine neun nueve neuf nove negen',
  'ten zehn diez dix dieci dez tien',
].map((words) => words.split(' '));

export const currencies: Record<string, string> = {
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  $: '$',
  usd: '$',
  dollar: '$',
  dollars: '$',
  '£': 'GBP',
  gbp: 'GBP',
  pounds: 'GBP',
  chf: 'CHF',
  franken: 'CHF',
  '¥': 'JPY',
  jpy: 'JPY',
  cad: '$',
  aud: '$',
  nzd: '$',
  sek: 'SEK',
  nok: 'NOK',
  dkk: 'DKK',
  kr: 'kr',
  zł: 'PLN',
  pln: 'PLN',
  czk: 'CZK',
  huf: 'HUF',
  brl: 'BRL',
  r$: 'BRL',
  mxn: '$',
  try: 'TRY',
  thb: 'THB',
  inr: 'INR',
  '₹': 'INR',
  '฿': 'THB',
  '₺': 'TRY',
};

export const streets = {
  /** Before the name: “Rua dos Remédios 12”. */
  before:
    'rua|avenida|av\\.|travessa|largo|praça|praca|calçada|estrada|calle|c/|carrer|plaza|paseo|via|viale|piazza|corso|vicolo|rue|boulevard|bd|avenue|place|quai|chemin|allée|impasse',
  /** After it: “12 Mill Road”. */
  after:
    'street|st\\.?|road|rd\\.?|avenue|ave\\.?|lane|ln\\.?|drive|dr\\.?|court|square|boulevard|blvd\\.?|way|close|terrace|place|crescent',
  /** Its end: “Lindenstraße 4”. */
  ending: 'straße|strasse|str\\.|weg|platz|gasse|allee|damm|ufer|straat|laan|plein|gracht|kade|dreef',
};

/** What a word after it opens. */
export const secrets =
  'passwords?|passwort|kennwort|passcode|pin|codes?|código|codigo|contraseña|clave|senha|mot de passe|palavra-passe|codice|wachtwoord|ssid|key';
