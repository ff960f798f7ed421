/** Of the booking, the arrival and the rules; a line for each language (en, de, es, fr, it, pt, nl). */
export const stay = {
  'check-in': `check-in, check in, checkin, checking in, arrival time, arrive, arrival, arriving, move in, get into the apartment, get into the flat, get into the house
    einchecken, anreise*, ankunft*, ankommen, check-in-zeit, anreisen
    entrada, llegada, llegar, llegamos, registro, hora de entrada
    arrivée, arriver, arrivons, heure d'arrivée
    arrivo, arrivare, arriviamo, orario di arrivo
    chegada, chegar, chegamos, hora de chegada, entrar no apartamento
    inchecken, aankomst*, aankomen, incheck*`,
  'check-out': `check-out, check out, checkout, checking out, departure, leave the apartment, vacate, move out, have to leave, need to leave, must leave
    auschecken, abreise*, abreisen, auszug, ausziehen, check-out-zeit
    salida, salir del, dejar el apartamento, dejar el piso, hora de salida
    départ, partir, quitter, libérer, heure de départ
    partenza, partire, lasciare … appartamento, lasciare la casa
    saída, partida, sair do, deixar o apartamento
    uitchecken, vertrek, vertrekken, uitcheck*`,
  early: `early, earlier, sooner, before check-in
    früh, früher, frühzeitig, früheren, early check-in
    temprano, llegar antes, entrar antes, antes de la hora, antelación, más pronto
    tôt, plus tôt, avant l'heure, anticipée
    prima del, prima delle, più presto, presto, anticipat*
    cedo, mais cedo, antecipad*
    vroeg, vroeger, eerder`,
  late: `late, later, late night, after midnight
    spät, später, späten, spätere
    más tarde, muy tarde, tardía, tardío
    tard, plus tard, tardif, tardive
    tardi, più tardi, tardivo
    mais tarde, tardio, tardia
    laat, later`,
  luggage: `luggage, baggage, bags, suitcase*, bag, left luggage
    gepäck*, koffer*, taschen
    equipaje*, maleta*, bolsas
    bagage*, valise*
    bagagl*, valigi*, borse
    bagagem, bagagens, malas, minha mala
    koffers, tassen`,
  key: `key, keys, keybox, key box, lockbox, key safe, key handover
    schlüssel*, schlüsselbox, schlüsselübergabe, *schlüssel*
    llave, llaves
    clé, clés, clef, clefs, boîte à clés
    chiave, chiavi
    chave, chaves
    sleutel*`,
  door: `front door, the door, door, entrance, access, enter the, get in, get into, let ourselves in, entry, unlock
    haustür, eingang*, tür, zugang*, reinkommen, hineinkommen, eingangstür, türcode, zugangscode, hauseingang
    puerta, acceso, acceder, entrar
    porte, porte d'entrée, accès, accéder, entrer, digicode
    porta, ingresso, accesso, portone, entrare, accedere
    acesso, aceder, acessar, porta da frente
    deur, voordeur, ingang, toegang, binnenkomen, toegangscode, deurcode`,
  gate: `gate, gates, main gate
    tor, hoftor, gartentor, pforte
    portal, cancela
    portail
    cancello
    portão
    poort, hek`,
  alarm: `alarm code, burglar alarm, the alarm, alarmanlage, alarmcode, la alarma, l'alarme, allarme, o alarme, het alarm`,
  'emergency-number': `emergency number*, emergency phone*, emergency contact*, in case of emergency, notrufnummer*, notfallnummer*, nummer für notfälle, número de emergencia*, teléfono de emergencia*,
    numéro d'urgence, numéros d'urgence, numero di emergenza, numeri di emergenza, número de emergência, números de emergência, noodnummer*`,
  'my-dates': `my dates, our dates, dates of my, dates of our, when is my booking, when is our booking, when is my reservation, which dates, what dates, booking dates
    meine reisedaten, unsere reisedaten, wann ist meine buchung, welches datum, für wann
    mis fechas, nuestras fechas, qué fechas, fechas de mi
    mes dates, nos dates, quelles dates, dates de ma, dates de notre
    le mie date, le nostre date, quali date, date della mia
    minhas datas, nossas datas, que datas, datas da minha
    mijn data, onze data, welke data`,
  'my-nights': `how many nights, number of nights, wie viele nächte, wieviele nächte, cuántas noches, combien de nuits, quante notti, quantas noites, hoeveel nachten`,
  'my-party': `how many guests did, how many people did, how many guests are on, how many people are on, how many guests is, how many people is, für wie viele personen, für wieviele personen, para cuántas personas, pour combien de personnes, per quante persone, para quantas pessoas, voor hoeveel personen`,
  'my-code': `booking code, booking number, reservation code, reservation number, booking reference, reference number, confirmation code, confirmation number
    buchungsnummer, reservierungsnummer, buchungscode, bestätigungscode
    número de reserva, código de reserva, localizador
    numéro de réservation, code de réservation, numéro de confirmation
    numero di prenotazione, codice di prenotazione, numero della prenotazione
    número da reserva, código da reserva
    boekingsnummer, reserveringsnummer, boekingscode`,
  code: `code, codes, pin, pw, passcode, password*, passphrase, keypad
    passwort*, zugangscode, kennwort, türcode, wlan-code, wlan-schlüssel, zahlencode, zugangsdaten
    contraseña*, clave, claves, código*
    mot de passe, digicode
    codice, codici
    senha, palavra passe, password
    wachtwoord*, toegangscode, deurcode`,
  'network-name': `network name, wifi name, name of the wifi, name of the network, ssid, which network
    netzwerkname, name des wlan*, wlan-name
    nombre de la red, nombre del wifi
    nom du réseau, nom du wifi
    nome della rete, nome del wifi
    nome da rede, nome do wifi
    naam van het netwerk, naam van de wifi, netwerknaam`,
  'self-check-in': `self check-in, self checkin, key handover, meet us, meet you, greet us, someone … there to
    schlüsselübergabe, selbst einchecken, empfängt uns, jemand vor ort
    entrada autónoma, quién nos recibe, nos recibe
    arrivée autonome, qui nous accueille, nous accueillir
    self check-in, ci accoglie, check-in autonomo
    check-in autónomo, quem nos recebe, nos recebe
    zelf inchecken, ontvangt ons`,
  address: `address, exact location, located, location, which street, street name, postcode, zip code
    adresse, anschrift, straße, wo liegt, wo genau, hausnummer, postleitzahl, standort, lage
    dirección, ubicación, ubicado, ubicada, situado, qué calle, domicilio
    l'adresse, située, situé, quelle rue, emplacement
    indirizzo, ubicat*, si trova, quale via, posizione
    morada, endereço, localização, localizado, localizada, fica situado, que rua
    adres, ligging, gelegen, welke straat, locatie`,
  directions: `directions, how to get, how do we get, how do i get, get there, find the place, find the apartment, find the house, find you, map, route
    wegbeschreibung, anfahrt*, hinkommen, wie kommen wir, wie komme ich, karte
    cómo llegar, cómo llegamos, cómo llego, indicaciones, mapa
    comment venir, itinéraire, comment arriver, comment se rendre, comment aller, plan d'accès
    come arrivare, come si arriva, come arriviamo, indicazioni, mappa
    como chegar, como chegamos, como chego, direções, indicações
    routebeschrijving, hoe komen we, hoe kom ik, plattegrond`,
  pets: `pet, pets, dog, dogs, cat, cats, puppy, animal*, pet friendly
    haustier*, hund, hunde, hunden, katze, katzen, tiere, vierbeiner
    mascota*, perro, perros, perra, perrit*, gato, gatos, animales
    animaux, animal, chien, chiens, chienne, un chat, mon chat, notre chat, nos chats
    animali, animale, cane, cani, gatto, gatti, cagnolin*
    animais, animal de estimação, cão, cães, cachorro*, gato
    huisdier*, hond, honden, kat, katten, hondje`,
  smoking: `smoke, smoking, smoker*, cigarette*, vape, vaping, non-smoking
    rauchen, raucher*, zigarette*, nichtraucher*
    fumar, fumador*, cigarrillo*
    fumer, fumeur*, cigarette*
    fumare, fumator*, sigarett*
    fumadores, cigarro*, fumante*
    roken, gerookt, rookt, roker*, sigaret*`,
  party: `party, parties, event, events, celebration, birthday party, bachelor*, hen do, stag do
    feier, feiern, partys, veranstaltung*, junggesell*, geburtstagsfeier
    fiesta*, evento*, celebrar, despedida*
    fête, fêtes, fêter, soirée, soirées, événement*, enterrement de vie
    festa, feste, festeggiare, evento, eventi, addio al celibato
    festas, eventos, comemoração, aniversário
    feest, feesten, feestje, evenement*, vrijgezellen*`,
  noise: `noise, noisy, quiet hours, quiet time, loud, music
    lärm*, ruhezeit*, laut, lautstärke, nachtruhe, musik, ruhig
    ruido*, ruidoso, horas de silencio, horario de silencio, música
    bruit*, bruyant*, heures calmes, musique, tapage
    rumor*, musica, ore di silenzio, silenzio
    barulh*, ruído*, horário de silêncio, silêncio
    lawaai, geluid*, rustig, stilte*, muziek`,
  visitors: `visitor*, friends over, additional guest*, extra guest*, extra person, another person, one more person, day guests, sleep over
    besuch, besucher*, zusätzliche gäste, zusätzliche person, weitere person
    visita, visitas, huésped adicional, persona adicional, persona extra, invitados
    visiteur*, invités, personne supplémentaire
    visite, ospiti aggiuntivi, persona in più, ospite aggiuntivo
    visitas, hóspede adicional, pessoa extra, pessoa a mais
    bezoek*, extra persoon, extra gast*`,
  capacity: `how many people, how many guests, how many persons, sleeps, can sleep, how many … sleep, maximum guests, max guests, maximum occupancy
    wie viele personen, wieviele personen, wie viele gäste, maximal … personen
    cuántas personas, cuántos huéspedes, capacidad
    combien de personnes, capacité, combien de voyageurs
    quante persone, quanti ospiti
    quantas pessoas, quantos hóspedes
    hoeveel personen, hoeveel mensen, hoeveel gasten`,
  children: `child, children, kid, kids, toddler*, infant*, baby, babies, newborn, child friendly, family friendly
    kind, kinder, kindern, kleinkind*, säugling*, babys, kinderfreundlich*
    niño, niños, niña, niñas, bebé, bebés, hijos
    enfant, enfants, bébé, bébés
    bambin*, neonat*, figli
    criança*, bebê, bebés, filhos
    kinderen, kindje, baby's, peuter*, kindvriendelijk`,
  invoice: `invoice*, receipt*, bill, vat invoice
    rechnung*, quittung, beleg
    factura*, recibo*
    facture*, reçu, justificatif
    fattura*, ricevuta*
    fatura*, nota fiscal
    factuur, rekening, bonnetje`,
  deposit: `deposit, security deposit, damage deposit
    kaution*, anzahlung*
    fianza*, depósito
    caution, dépôt de garantie, acompte
    cauzione*, deposito, caparra
    caução, depósito de segurança
    borg, waarborgsom, aanbetaling`,
  'tourist-tax': `tourist tax, city tax, tourism tax, occupancy tax, tourist fee
    kurtaxe, touristensteuer, city tax, tourismusabgabe, bettensteuer, ortstaxe
    tasa turística, impuesto turístico
    taxe de séjour, taxe touristique
    tassa di soggiorno, imposta di soggiorno
    taxa turística, taxa de turismo
    toeristenbelasting`,
  cancellation: `cancellation policy, cancellation, cancellation terms
    stornierungsbedingungen, stornobedingungen, stornierungsrichtlinie*
    política de cancelación, cancelación
    conditions d'annulation, politique d'annulation
    politica di cancellazione, condizioni di cancellazione
    política de cancelamento, cancelamento
    annuleringsvoorwaarden, annuleringsbeleid`,
  payment: `pay, payment*, credit card*, paypal, cash, bank transfer, debit card, card
    zahlen, bezahlen, zahlung*, kreditkarte*, überweisung*, barzahlung, bar zahlen, ec karte
    pagar, pago*, tarjeta*, transferencia*, efectivo
    payer, paiement*, carte de crédit, carte bancaire, virement*, espèces
    pagare, pagament*, carta di credito, bonifico*, contanti
    pagamento*, cartão*, transferência*, dinheiro, multibanco, mbway
    betalen, betaling*, creditcard*, overschrijving*, contant, pinnen`,
  reception: `reception, front desk, 24 hour desk
    rezeption*
    recepción
    réception
    receptionist*
    recepção
    receptie`,
  license: `license number, licence number, registration number, license, licence
    registrierungsnummer, lizenz*
    número de licencia, número de registro, licencia turística
    numéro d'enregistrement, numéro de licence
    codice identificativo, numero di licenza, cin, cir
    número de registo, licença
    registratienummer, vergunning*`,
  rules: `house rules, rules
    hausordnung, hausregeln, regeln
    normas, normas de la casa, reglas
    règlement*, règles
    regole, regolamento
    regras
    huisregels, regels`,
  phone: `phone number, telephone number, call you, reach you, contact number, whatsapp, phone
    telefonnummer, handynummer, anrufen, telefonisch, erreichen wir
    número de teléfono, teléfono, llamarles, contactar
    numéro de téléphone, téléphone, vous appeler, vous joindre
    numero di telefono, telefono, chiamarvi, contattarvi
    número de telefone, telefone, telemóvel, ligar
    telefoonnummer, telefoon, bellen, bereiken`,
} as const;
