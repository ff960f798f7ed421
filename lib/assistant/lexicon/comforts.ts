/** What there is to enjoy and what keeps a home going; a line for each language (en, de, es, fr, it, pt, nl). */
export const comforts = {
  'room-service': `room service`,
  'dry-cleaning': `dry cleaning, dry clean, dry-cleaning, chemische reinigung, tintorería, pressing, lavaggio a secco, lavagem a seco, stomerij`,
  pool: `pool, pools, swimming pool*, swim, swimming
    schwimmbad, schwimmbecken, schwimmen, swimmingpool
    piscina*, nadar
    piscine*, nager
    nuotare
    natação
    zwembad*, zwemmen`,
  hottub: `hot tub*, jacuzzi*, whirlpool*, spa
    whirlwanne
    bañera de hidromasaje
    bain à remous
    idromassaggio
    banheira de hidromassagem
    bubbelbad`,
  sauna: `sauna*, steam room`,
  gym: `gym, fitness*, workout, exercise room
    fitnessraum, fitnessstudio
    gimnasio*
    salle de sport
    palestra*
    academia, ginásio*
    sportschool, fitnessruimte`,
  bbq: `bbq, barbecue*, barbeque*, grill, grilling
    grillen, holzkohle
    barbacoa*, parrilla*
    grillade*
    griglia*, brace
    churrasqueira*, churrasco, grelhador*
    barbecueën`,
  balcony: `balcony*, balconies, terrace*, patio, rooftop, roof top, deck
    balkon*, terrasse*, dachterrasse*
    balcón, terraza*, azotea
    balcon
    balcone, terrazz*
    varanda*, terraço*
    terras, dakterras`,
  garden: `garden*, yard, backyard
    garten, gärten
    jardín*
    jardin*
    giardin*
    jardim, quintal
    tuin*`,
  tv: `tv, television*, netflix, smart tv, streaming, cable tv, channels, remote control
    fernseh*, fernbedienung
    televisión, televisor, tele, mando
    télé, téléviseur, télévision, télécommande
    televisione, telecomando
    televisão, comando da tv, controle remoto
    televisie, afstandsbediening`,
  elevator: `elevator*, lift, lifts
    aufzug*, fahrstuhl*
    ascensor*
    ascenseur*
    ascensore*
    elevador*
    liften`,
  floor: `what floor, which floor, ground floor, first floor, stairs, steps, staircase
    stockwerk*, erdgeschoss, etage*, treppe*, stufen
    qué piso, qué planta, planta baja, escaleras, escalones
    étage*, rez de chaussée, escalier*, marches
    che piano, quale piano, pian terreno, piano terra, scale, gradini
    que andar, qual andar, rés do chão, escadas, degraus
    verdieping*, trap, trappen, begane grond`,
  accessibility: `wheelchair*, accessible, accessibility, step free, disabled, mobility, handicap*
    rollstuhl*, barrierefrei*, behindert*, gehbehindert*
    silla de ruedas, accesible*, movilidad reducida, discapacit*
    fauteuil roulant, accessible aux, mobilité réduite, handicapé*, pmr
    sedia a rotelle, accessibil*, disabil*, carrozzina
    cadeira de rodas, acessível, acessibilidade, mobilidade reduzida
    rolstoel*, toegankelijk*, mindervalide*`,
  crib: `crib*, cot, cots, baby bed*, travel cot*, pack n play, baby cot
    babybett*, kinderbett*, reisebett*, gitterbett
    cuna*
    lit bébé, lit parapluie, berceau
    culla*, lettino*
    berço*
    babybed*, kinderbed*, campingbed*, ledikant*`,
  highchair: `high chair*, highchair*
    hochstuhl*, kinderstuhl, hochstühle
    trona*
    chaise haute, chaises hautes
    seggiolon*
    cadeira alta, cadeirinha, cadeira de bebé
    kinderstoel*`,
  fireplace: `fireplace*, fire place, firewood, wood stove
    kamin*, brennholz, ofenholz
    chimenea*, leña
    cheminée*, bois de chauffage
    caminetto, camino, legna
    lareira*, lenha
    open haard, haardhout, houtkachel`,
  safe: `safe box, a safe, the safe, safety deposit box*, deposit box*, safe deposit*
    tresor, einen safe
    caja fuerte
    coffre fort
    cassaforte
    cofre
    kluis*`,
  workspace: `desk, workspace, work space, work from home, remote work, office
    schreibtisch, arbeitsplatz, homeoffice
    escritorio, trabajar
    bureau, télétravail, espace de travail
    scrivania
    escrivaninha, secretária, espaço de trabalho
    werkplek`,
  power: `fuse, fuse box, power outage, outlet*, adapter*, socket*, plug, plugs, voltage, electricity
    sicherung*, sicherungskasten, steckdose*, strom, stecker
    enchufe*, fusible*, adaptador*, electricidad, corriente
    prise*, fusible, disjoncteur, électricité, adaptateur
    pres* di corrente, spina, adattatore, corrente, elettricità, contatore
    tomada*, disjuntor, eletricidade
    stopcontact*, stekker*, zekering*, stroom`,
  cleaning: `cleaning, housekeeping, maid, cleaned, cleaning service
    reinigung*, putzen, reinigungsservice, zimmerservice
    limpieza*, limpiar
    ménage, nettoyage*
    pulizi*
    limpeza*, arrumação
    schoonmaak*, schoonmaken, poets*`,
  trash: `trash, garbage, rubbish, recycling, recycle, bins, waste, trash can, the bin, litter, dumpster
    müll*, abfall*, mülltonne*, mülleimer, altglas, recyceln
    basura*, reciclaje, reciclar, contenedor*
    poubelle*, ordures, déchets, tri sélectif, recyclage
    spazzatura, rifiuti, immondizia, raccolta differenziata, pattumiera
    lixo*, reciclagem
    vuilnis*, afval*, vuilnisbak, prullenbak, container*`,
} as const;
