/** How guests ask; a line for each language (en, de, es, fr, it, pt, nl). */

/** What kind of answer is wanted: an answer that lacks it answers something else. */
export const wanted = {
  time: `what time, check-in time*, checkin time*, check-out time*, checkout time*, when, until when, opening hours, open until, what hours, till when, how late, how early, hours
    check-in-zeit*, check-out-zeit*, wann, um wie viel uhr, wie viel uhr, bis wann, ab wann, öffnungszeiten, uhrzeit
    a qué hora, qué hora, cuándo, hasta cuándo, horario*
    à quelle heure, quelle heure, quand, jusqu'à quand, horaires
    a che ora, che ora, quando, fino a quando, orari, orario
    a que horas, que horas, até quando, horários, horário
    hoe laat, wanneer, tot wanneer, vanaf wanneer, openingstijden`,
  price: `how much, cost, costs, price, prices, fee, fees, charge for, charged, free, extra cost, free of charge, included, pay to, pay for, expensive, surcharge
    wie hoch, wie viel kostet, wieviel kostet, kostet, kosten, kostenlos, gratis, gebühr*, preis*, inklusive, inbegriffen, enthalten, aufpreis
    cuánto es, cuánto cuesta, cuánto vale, cuesta, precio*, gratis, gratuito, incluido, incluida, incluidos, incluye, cobran
    combien coûte, combien, coûte, prix, gratuit*, payant*, inclus, incluse, compris, tarif*, frais
    quant'è, quanto costa, costa, costo, prezzo, prezzi, gratis, gratuito, incluso, inclusa, compreso, compresa, a pagamento
    quanto é, quanto custa, custa, preço*, grátis, gratuito, incluído, incluída, cobram
    hoeveel kost, kost, kosten, prijs, prijzen, gratis, inbegrepen, inclusief, toeslag`,
  place: `where
    wo, wohin
    dónde, adónde
    où
    dove, dov'è
    onde, aonde
    waar`,
  distance: `how far, distance, walking distance, how long does it take, how close
    wie weit, entfernt, entfernung, wie lange dauert, zu fuß
    a qué distancia, está lejos, qué tan lejos, cuánto se tarda
    à quelle distance, est loin, c'est loin, combien de temps
    quanto dista, è lontan*, quanto ci vuole, a che distanza
    a que distância, fica longe, é longe, quanto tempo
    hoe ver, afstand, hoe lang duurt`,
  count: `how many
    wie viele, wieviele
    cuántos, cuántas
    combien de
    quanti, quante
    quantos, quantas
    hoeveel`,
  way: `how do i, how do we, how does, how to, how can i, how can we, instructions, turn on, switch on, turn off, how should
    wie funktioniert, wie kann ich, wie können wir, wie geht, wie schalte, wie bekomme, einschalten, anleitung, wie macht man
    cómo funciona, cómo se, cómo puedo, cómo podemos, encender, instrucciones
    comment fonctionne, comment marche, comment faire, comment utiliser, comment on, comment allumer, mode d'emploi
    come funziona, come si, come posso, come facciamo, accendere, istruzioni
    como funciona, como se, como posso, como podemos, ligar o, instruções
    hoe werkt, hoe kan ik, hoe kunnen we, hoe zet, aanzetten, handleiding`,
  existence: `is there, are there, do you have, does the … have, have you got, is there any
    gibt es, haben sie, habt ihr, hat die, hat das, hat der
    hay, tiene, tienen, tenéis
    y a-t-il, est-ce qu'il y a, avez-vous, il y a
    c'è, ci sono, avete
    há, tem, têm
    is er, zijn er, heeft u, hebben jullie, heb je, heeft het`,
} as const;

/** Something is to be done or brought, which no text answers. */
export const requested = {
  request: `can you bring, could you bring, please bring, bring us, bring me, can you send someone, send someone, send somebody, can you arrange, could you arrange, please arrange, arrange for, arrange a,
    can you book, could you book, please book, book us, book me, book a, order a, reserve a, can you reserve, can you organise, can you organize, could you organise, could you organize, extra towels, more towels, extra … please,
    we need more, we need extra, i need more, can we get more, can we have more, could we have more, could we get more, can we get extra, could we have extra, can we have extra, could we get extra, can i get extra, can i have extra, additional … please,
    we ran out, ran out of, running out of, run out of, please replace, can you replace, could you replace, please clean, can you clean, could you clean, refill, can someone come, could someone come, come by and, i would like to order, please prepare, can you prepare, could you prepare,
    can you set up, could you set up, please set up, please add, can you add, could you add, can you put, could you put, can you leave, could you leave, can you provide, could you provide, please provide, can you get us, can you pick us up, could you pick us up
    können sie uns … bringen, könnten sie … bringen, können sie … bringen, bringen sie, vorbeibringen, können sie … schicken, schicken sie, können sie … organisieren, könnten sie … organisieren, können sie … buchen, könnten sie … buchen, bestellen sie, bitte … bereitstellen,
    können sie … bereitstellen, könnten sie … bereitstellen, wir brauchen noch, wir brauchen mehr, wir bräuchten, zusätzliche handtücher, mehr handtücher, neue handtücher, ist leer, ist alle, sind alle, bitte reinigen, vorbeikommen, reservieren sie, könnten wir noch, könnt ihr … bringen
    pueden traer*, podrían traer*, puede traer*, podría traer*, traernos, pueden enviar, puede enviar, podría enviar a alguien, pueden reservar, podrían reservar, puede reservar, reservarnos, necesitamos más, necesito más, más toallas, toallas extra, se acabó, se ha acabado, nos hemos quedado sin, organizar
    pouvez-vous apporter, pourriez-vous apporter, pouvez-vous nous apporter, nous apporter, pouvez-vous envoyer, envoyer quelqu'un, pouvez-vous réserver, pourriez-vous réserver, nous réserver, besoin de plus de, serviettes supplémentaires, plus de serviettes, il n'y a plus de, organiser
    potete portar*, potreste portar*, può portar*, portarci, mandare qualcuno, potete prenotar*, potreste prenotar*, può prenotar*, prenotarci, abbiamo bisogno di altri, altri asciugamani, asciugamani extra, è finit*, organizzare
    podem trazer, poderiam trazer, pode trazer, trazer-nos, podem enviar alguém, enviar alguém, podem reservar, poderiam reservar, pode reservar, reservar-nos, precisamos de mais, preciso de mais, mais toalhas, toalhas extra, acabou, organizar
    kunt u … brengen, kunnen jullie … brengen, zou u … brengen, langsbrengen, iemand sturen, kunt u … reserveren, kunnen jullie … reserveren, kunt u … boeken, kunnen jullie … boeken, extra handdoeken, meer handdoeken, is op, regelen`,
} as const;

/** What a sentence without a question mark may ask with. */
export const asks = {
  question: `what, what's, when, where, where's, how, which, who, is there, are there, do you have, can we, can i, could we, could i, may i, may we, is it possible, would it be possible,
    could you tell, can you tell, can you send, could you send, please send, please tell, let me know, let us know, i would like to know, would like to know, wondering, i was wondering, is it, are we, do we, does the, what about, how about, need to know, need the, do you, are pets, are dogs, any
    was, wann, wo, wie, welche, welcher, welches, gibt es, haben sie, habt ihr, können wir, kann ich, könnten wir, dürfen wir, darf ich, ist es möglich, wäre es möglich, wir möchten wissen, ich wollte fragen, bitte schicken, bitte senden, kann man, darf man, ich brauche, wir brauchen, sind, ist der, ist die, ist das
    qué, cuándo, dónde, cómo, cuál, hay, tienen, podemos, puedo, se puede, es posible, sería posible, quisiera saber, me gustaría saber, me pueden, podrían, necesito, necesitamos, me puede, nos pueden, quería saber
    que, quand, où, comment, quel, quelle, y a-t-il, est-ce que, est-ce qu'il, avez-vous, pouvons-nous, peut-on, puis-je, pourriez-vous, pouvez-vous, je voudrais savoir, est-il possible, serait-il possible, savoir si, avons besoin, j'ai besoin, faut-il
    cosa, quando, dove, come, quale, c'è, ci sono, avete, possiamo, posso, si può, è possibile, sarebbe possibile, vorrei sapere, volevo sapere, potete, potreste, mi serve, ci serve
    o que, quando, onde, como, qual, há, têm, tem, podemos, posso, pode-se, é possível, seria possível, gostaria de saber, queria saber, podem, poderiam, preciso, precisamos
    wat, wanneer, waar, hoe, welke, is er, zijn er, heeft u, hebben jullie, kunnen we, kan ik, mogen we, mag ik, is het mogelijk, zou het mogelijk, ik wil graag weten, kunt u, kunnen jullie, we hebben nodig, heb je`,
} as const;

/** Words that are said around anything. */
export const filler = {
  filler: `any chance, chance, whats, u, recommend*, recommendation*, suggest*, suggestion*, put, throw, serve, serves, served, building, apartment*, flat, house, home, place, property, villa, accommodation*, room, rooms, unit, hotel, guest, guests, stay, staying, available, availability, provide, provided, provides, offer, offers, offered, use, used, using, able, possible, possibly, allowed, allow, permitted, ok, okay, alright,
    near, nearby, nearest, close, closest, around, area, neighborhood, neighbourhood, question, questions, quick, info, information, details, trip, vacation, holiday*, my booking, our booking, the booking, my reservation, our reservation, the reservation, have booked, booked your, booked the, today, tomorrow, tonight, now, soon, time, bring, take, go, going, come, coming, come with, give, send, find, see, look, looking, looking forward, forward, work, works,
    exactly, exact, actually, really, still, already, best, good, great, nice, kind regards, regards, hope, well, also, sure, make, same, another, other, one, two, us, own, while, during, before, after, per, day, night, check, possibility, policy, rule, site, on site, inside, outside, equipped, include, includes, access, wanted, asking, help, quickly, way, anywhere, somewhere, team, everyone, all, both, each, only, service*, facilities, right, every, feel, anybody, forgot, sorry, bit, sir, madam
    beide, beiden, empfehlen, empfehlung*, empfehlt, dabei, worden, wohnung*, haus, hause, unterkunft, ferienwohnung*, zimmer, apartment, gast, gäste, aufenthalt, verfügbar, vorhanden, möglich, möglichkeit, erlaubt, gestattet, nähe, umgebung, in der nähe, frage, fragen, kurze, info, infos, informationen, reise, urlaub, unsere buchung, meine buchung, haben gebucht, unsere reservierung, meine reservierung, heute, morgen, abend, jetzt, bald, zeit, uhr, mitbringen, bringen, nehmen, gehen, kommen, geben, schicken, senden, finden, funktioniert, genau, eigentlich, gute, guter, schöne, grüße, viele grüße, liebe grüße, freuen, freundliche, team, nutzen, benutzen, benutzt, verwenden, nächste, nächsten, direkt, wohl, zusammen, alle, einfach, steht, stehen, unten, oben, während, vor ort, mitnehmen, zusätzlich, bieten, anbieten
    recomendar, recomiendan, recomienda, recomendaciones, tirar, tiramos, edificio, apartamento, piso, casa, alojamiento, habitación, huésped, huéspedes, estancia, disponible*, posible, permitido, permitida, permiten, permite, admiten, aceptan, se admiten, cerca, zona, cercano, cercana, pregunta, duda, información, viaje, vacaciones, mi reserva, nuestra reserva, la reserva, hemos reservado, hoy, mañana, ahora, pronto, hora, traer, llevar, ir, venir, dar, enviar, encontrar, exactamente, gran, buen, saludos, un saludo, usar, utilizar, incluye, ofrecen, proporcionan, funciona, dejar, queda, hacer, todo, todos, tarde, nuestra, aproximadamente
    recommander, recommandez, recommandations, conseiller, conseillez, jeter, immeuble, servez, appartement, maison, logement, chambre, hôtel, voyageur*, séjour, disponible*, possible, autorisé*, permis, accepté*, acceptez, proche, près, à proximité, quartier, alentours, question, information*, renseignement, voyage, vacances, ma réservation, notre réservation, la réservation, avons réservé, aujourd'hui, demain, ce soir, maintenant, bientôt, heure, apporter, amener, venir, donner, envoyer, trouver, exactement, bon, bonne, cordialement, utiliser, fournis, fournie*, fourni, proposez, équipé*, fonctionne, sur place, laisser, trouve, faire, disposer, dispose, disposons, notre, tout, place, endroit, existe
    consigliare, consigliate, consigli, buttare, edificio, servite, appartamento, casa, alloggio, camera, albergo, ospite, ospiti, soggiorno, disponibil*, possibile, permess*, ammess*, consentit*, accettate, vicino, vicinanze, zona, nei dintorni, domanda, informazion*, viaggio, vacanza, la mia prenotazione, la nostra prenotazione, la prenotazione, abbiamo prenotato, oggi, domani, stasera, adesso, presto, ora, portare, venire, dare, inviare, mandare, trovare, esattamente, buona, buon, saluti, cordiali saluti, usare, utilizzare, forniti, fornite, fornita, offrite, funziona, lasciare, trova, fare, nostro, tutto, tutti, sapete, sa
    recomendam, recomendar, recomendações, deitar, colocar, prédio, servem, apartamento, casa, alojamento, quarto, hóspede, hóspedes, estadia, estada, disponível, disponíveis, possível, permitido, permitida, permitem, aceitam, perto, próximo, zona, por perto, dúvida, pergunta, informação, informações, viagem, férias, minha reserva, nossa reserva, a reserva, reservámos, hoje, amanhã, agora, hora, horas, levar, trazer, ir, vir, dar, enviar, encontrar, exatamente, cumprimentos, usar, utilizar, incluem, oferecem, fornecem, funciona, fica, ficam, deixar, fazer, tudo, todos, nossa, existe, existem, boa, bom, haverá
    aanraden, aanbevelen, aanbevelingen, gooien, worden, gebouw, appartement, huis, woning, accommodatie, kamer, gast, gasten, verblijf, beschikbaar, mogelijk, toegestaan, toegelaten, welkom, buurt, dichtbij, in de buurt, omgeving, vraag, vraagje, informatie, reis, vakantie, mijn boeking, onze boeking, onze reservering, mijn reservering, hebben geboekt, vandaag, morgen, vanavond, nu, tijd, uur, meenemen, meebrengen, brengen, nemen, komen, gaan, geven, sturen, vinden, precies, groetjes, groeten, met vriendelijke groet, gebruiken, aanwezig, werkt, staat, laten, doen, alles, allemaal, dichtstbijzijnde, aan te`,
} as const;
