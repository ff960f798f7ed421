/** What a home has and what is done in it; a line for each language (en, de, es, fr, it, pt, nl). */
export const home = {
  wifi: `wifi, wi-fi, wireless, internet*, wlan, router, online, broadband
    w-lan, inet
    conexión, red wifi
    réseau, connexion
    connessione, rete wifi
    rede wifi, conexão
    netwerk`,
  parking: `parking, park, parked, car park, garage, carport, parking space, parking spot, parking lot
    auto abstellen, autos abstellen, wagen abstellen, parkplatz*, parken, parkt, parkhaus, stellplatz, stellplätze, tiefgarage, parkmöglichkeit*
    aparcamiento*, aparcar, estacionamiento*, estacionar, plaza de garaje, garaje, cochera
    stationnement*, stationner, garer, place de parking
    parcheggi*, posto auto, box auto
    estacionamento*, garagem, lugar de garagem, vaga, vagas
    parkeren, parkeerplaats*, parkeerplek*, parkeergarage, geparkeerd`,
  car: `car, cars, vehicle*, van, suv, truck, motorcycle*, motorbike*, scooter
    auto, autos, wagen, fahrzeug*, pkw, motorrad*
    coche*, carro, vehículo*, moto
    voiture*, véhicule*
    macchina, macchine, automobile
    carros, viatura, veículo
    auto's, voertuig, wagens`,
  charging: `electric car, electric cars, electric vehicle*, ev, charger … car, charging station*, charge … car, charge … tesla, wallbox, ev charg*
    ladestation*, e auto, elektroauto*, ladesäule*
    cargador … coche, coche eléctrico, punto de recarga
    voiture électrique, borne*, recharge … voiture
    auto elettrica, colonnina, ricarica … auto
    carro elétrico, carregador … carro, carregar … carro, posto de carregamento
    laadpaal*, elektrische auto, laadstation*`,
  towels: `towel*
    handtuch, handtücher*, handtüchern, badetuch, badetücher*, strandtuch, strandtücher
    toalla*
    serviette*
    asciugaman*, telo mare, teli mare
    toalha*
    handdoek*, badlaken*`,
  linen: `linen*, bed sheet*, sheets, bedding, pillow*, blanket*, duvet*
    bettwäsche, bettzeug, laken, kissen, decke, decken, bettdecke*
    sábana*, ropa de cama, almohada*, manta, mantas
    draps, linge de lit, oreiller*, couverture*, couette*
    lenzuol*, biancheria*, cuscin*, copert*
    lençol, lençóis, roupa de cama, almofada*, cobertor*
    beddengoed, lakens, kussen*, dekbed*, deken*`,
  beds: `bed, beds, sofa bed, sofabed, double bed, single bed*, king size, queen size, bunk bed*
    bett, betten, schlafsofa, doppelbett*, einzelbett*, schlafcouch
    cama, camas, sofá cama, cama doble
    un lit, le lit, lits, canapé lit, canapé convertible
    letto, letti, divano letto
    sofá-cama, cama de casal
    bedden, slaapbank, tweepersoonsbed*`,
  bedrooms: `bedroom*
    schlafzimmer*
    dormitorio*, habitaciones
    chambre*
    camera da letto, camere da letto, camere
    quarto, quartos
    slaapkamer*`,
  bathroom: `bathroom*, toilet, toilets, shower*, bathtub*, bath, wc, restroom*
    badezimmer*, toilette*, dusche*, badewanne*
    cuarto de baño, el baño, baños, ducha*, bañera*, aseo*
    salle de bain*, toilettes, douche, baignoire*
    bagno, bagni, doccia*, vasca
    banheiro*, casa de banho, casas de banho, chuveiro*, duche*, banheira*
    badkamer*, douches`,
  kitchen: `kitchen*, kitchenette, cook, cooking, stove*, oven*, hob, pan, pans, pots, cookware, utensils, cutlery, dishes, plates
    küche*, kochen, herd, backofen, ofen, töpfe, pfannen, geschirr, besteck, kochutensilien
    cocina*, horno*, ollas, sartén, sartenes, vajilla, cubiertos, utensilios
    cuisine*, cuisiner, le four, un four, casserole*, poêle*, vaisselle, ustensiles, plaque de cuisson
    cucin*, forno*, pentole, padelle, stoviglie, posate, fornelli
    cozinha*, cozinhar, fogão, panelas, louça, talheres, utensílios
    keuken*, koken, oven, pannen, servies, bestek, kookplaat`,
  coffee: `coffee*, espresso, nespresso, capsule*, pods, filter coffee
    kaffee*
    café, cafetera*
    cafetière*, machine à café, dosettes
    caffè, caffettiera, cialde, macchina del caffè
    máquina de café, cafeteira*, cápsula*
    koffie*`,
  microwave: `microwave*
    mikrowelle*
    microondas
    micro ondes, four à micro-ondes
    microonde, forno a microonde
    micro-ondas
    magnetron*`,
  fridge: `fridge*, refrigerator*, freezer*
    kühlschrank*, gefrier*
    nevera*, frigorífico*, congelador*, heladera
    frigo*, réfrigérateur*, congélateur*
    frigorifer*, congelatore*
    geladeira*
    koelkast*, vriezer*`,
  dishwasher: `dishwasher*
    spülmaschine*, geschirrspüler*
    lavavajillas, lavaplatos
    lave vaisselle
    lavastoviglie
    máquina de lavar louça, lava louça*
    vaatwasser*, vaatwasmachine*, afwasmachine*`,
  laundry: `washing machine*, washer, laundry, wash … clothes, washing clothes, dryer, tumble dryer, detergent, launderette, laundromat
    waschmaschine*, wäsche waschen, wäschetrockner*, waschmittel, trockner, waschküche, waschsalon
    lavadora*, lavar … ropa, lavandería*, secadora*, detergente
    machine à laver, lave linge, sèche linge, laver … linge, laverie*, lessive
    lavatrice*, asciugatrice*, bucato, lavanderia*, lavare … vestiti, detersivo
    máquina de lavar, máquina de lavar roupa, lavar … roupa, secar roupa
    wasmachine*, wasdroger*, droger, wasmiddel, was doen, kleren wassen`,
  iron: `iron, ironing board, ironing
    bügeleisen, bügelbrett, bügeln
    plancha, planchar, tabla de planchar
    fer à repasser, repasser, planche à repasser
    ferro da stiro, asse da stiro, stirare
    ferro de engomar, ferro de passar, tábua de passar, tábua de engomar, engomar
    strijkijzer, strijkplank, strijken`,
  hairdryer: `hairdryer*, hair dryer*, blow dryer*
    fön, föhn, haartrockner
    secador de pelo, secador
    sèche cheveux
    asciugacapelli, phon, fon
    secador de cabelo
    haardroger, föhn`,
  toiletries: `toiletries, shampoo, soap, shower gel, toilet paper, conditioner … hair
    seife, duschgel, toilettenpapier, klopapier
    champú, jabón, gel de ducha, papel higiénico
    shampoing, savon, gel douche, papier toilette
    sapone, bagnoschiuma, carta igienica
    champô, sabonete, gel de banho
    zeep, douchegel, toiletpapier, wc papier`,
  heating: `heating, heater*, radiator*, heat … apartment, heat … house, thermostat*, underfloor heating
    heizung*, heizen, heizkörper
    calefacción, calefactor*, radiador*, termostato*
    chauffage*, radiateur*, chauffer
    riscaldament*, termosifon*, riscaldare
    aquecimento, aquecedor*
    verwarming*, kachel`,
  cooling: `air conditioning, air condition*, air con, aircon, ac, a/c, air conditioner, fan, fans, ventilator*
    klimaanlage*, klima, klimatisiert
    aire acondicionado, aire, ventilador*
    climatisation, clim, climatisé*, ventilateur*
    aria condizionata, condizionatore*, climatizzator*
    ar condicionado, ventoinha*
    airconditioning, airco`,
  'hot-water': `hot water, warm water, boiler, water heater
    warmwasser, heißes wasser, warmes wasser, heisswasser
    agua caliente, calentador
    eau chaude, chauffe eau
    acqua calda, scaldabagno, caldaia
    água quente, esquentador, caldeira
    warm water, heet water, geiser`,
  water: `tap water, drinking water, drink … water
    leitungswasser, trinkwasser, wasser … trinken
    agua del grifo, agua potable
    eau du robinet, eau potable
    acqua del rubinetto, acqua potabile
    água da torneira, água potável
    kraanwater, drinkwater`,
} as const;
