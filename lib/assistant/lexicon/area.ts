/** Around the home; a line for each language (en, de, es, fr, it, pt, nl). */
export const area = {
  shuttle: `shuttle*, airport transfer*, pick us up, pickup service, airport pickup, pick up … airport, airport pick
    abholung, flughafentransfer*, transfer, abholen
    traslado*, recogida … aeropuerto, recogernos
    navette*, transfert*, venir nous chercher
    navetta*, trasferimento, venirci a prendere
    translado*, traslado do aeroporto, buscar … aeroporto
    pendelbus, ophalen, afhalen`,
  airport: `airport*
    flughafen*
    aeropuerto*
    aéroport*
    aeroport*
    aeroporto*
    vliegveld*, luchthaven*`,
  transport: `public transport*, bus, buses, bus stop, metro, subway, tram, trams, train, trains, train station, underground, tube, station
    öffentlich* verkehrsmittel, nahverkehr, öpnv, bushaltestelle*, u-bahn, s-bahn, straßenbahn*, bahnhof*, zug, züge, bahn, haltestelle*
    transporte público, autobús, autobuses, parada de, tren, trenes, tranvía, estación
    transports en commun, transports publics, arrêt de bus, métro, gare, tramway, trains
    mezzi pubblici, autobus, fermata, treno, treni, stazione, metropolitana
    transportes públicos, autocarro*, ônibus, paragem, elétrico, comboio*, estação, metrô
    openbaar vervoer, bushalte, trein*, metrostation, tramhalte, halte`,
  taxi: `taxi*, uber, cab, cabs, bolt`,
  bikes: `bike*, bicycle*, cycling
    fahrrad*, fahrräder*, radverleih
    bicicleta*, bici, bicis
    vélo*, bicyclette*
    bicicletta, biciclette
    ciclovia
    fiets*`,
  restaurant: `restaurant*, dinner, lunch, eat out, place to eat, places to eat, eat nearby, dining, food nearby
    abendessen, mittagessen, essen gehen, lokal, lokale, gaststätte*
    restaurante*, cenar, comer, dónde comer
    dîner, déjeuner, où manger, manger
    ristorant*, cenare, mangiare, trattoria, pizzeria
    jantar, almoçar, onde comer, tasca
    uit eten, eten in de buurt, dineren`,
  breakfast: `breakfast*, brunch
    frühstück*
    desayun*
    petit déjeuner, petits déjeuners, petit dej
    colazion*
    pequeno almoço, café da manhã
    ontbijt*`,
  shop: `supermarket*, grocery, groceries, shop, shops, food shop*, convenience store, bakery
    supermarkt, einkaufen, einkaufsmöglichkeit*, laden, läden, bäcker*, lebensmittel
    supermercado*, tienda*, comprar comida, panadería*
    supermarché*, courses, magasin*, boulangerie*, épicerie*
    supermercat*, negozi, negozio, spesa, alimentari, panificio
    mercearia*, loja*, compras, padaria*
    supermarkt, winkel*, boodschappen, bakker*`,
  pharmacy: `pharmacy, pharmacies, chemist, drugstore, apotheke*, farmacia*, pharmacie*, farmácia*, apotheek`,
  doctor: `doctor*, hospital*, clinic, dentist*
    arzt*, ärzte*, krankenhaus*, zahnarzt*, arztpraxis
    médico*, clínica*, dentista*
    médecin*, docteur*, hôpital*, dentiste*
    medico, ospedal*, dottore
    médica, hospitais
    dokter*, huisarts*, ziekenhuis*, tandarts*`,
  atm: `atm, cash machine, cashpoint, geldautomat*, bankautomat*, cajero*, distributeur*, bancomat, caixa multibanco, geldautomaat, pinautomaat`,
  beach: `beach*
    strand, strände*
    playa*
    plage*
    spiaggi*
    praia*
    stranden`,
  center: `city center, city centre, town center, town centre, downtown, old town, center, centre
    stadtzentrum, innenstadt, altstadt, zentrum
    centro, centro de la ciudad, casco antiguo
    centre ville, vieille ville
    centro città, centro storico
    centro da cidade, centro histórico, baixa
    centrum, binnenstad, stadscentrum`,
  sights: `sightseeing, things to do, attractions, what to see, what to do, tours, museum*, activities
    sehenswürdigkeit*, ausflug*, ausflüge*, unternehmen, museen, aktivitäten
    qué ver, qué hacer, actividades, museo*, excursiones
    que faire, que voir, quoi voir, quoi faire, activités, musée*, visiter
    cosa vedere, cosa fare, attrazioni, musei, attività
    o que ver, o que fazer, passeios, atividades, museus
    bezienswaardigheden, wat te doen, uitjes, musea, activiteiten`,
  view: `view, views, sea view, ocean view
    aussicht, ausblick, meerblick
    vistas, vista al mar
    vue, vue mer, vue sur
    vista, panorama
    vista mar, vista para
    uitzicht`,
  'safety-kit': `smoke detector*, fire extinguisher*, carbon monoxide detector*, first aid kit, first aid
    rauchmelder*, feuerlöscher*, verbandskasten, erste hilfe
    extintor*, detector de humo, botiquín
    détecteur* de fumée, extincteur*, trousse de secours
    estintore*, rilevatore di fumo, cassetta di pronto soccorso
    extintor de incêndio, detector de fumo, kit de primeiros socorros
    rookmelder*, brandblusser*, verbanddoos`,
} as const;
