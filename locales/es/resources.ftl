helpline-heading = Personas con quienes hablar ahora · { $country }
helpline-heading-anywhere = Personas con quienes hablar ahora
helpline-international = Internacional
helpline-where = ¿Dónde estás? Elige tu país o escríbelo. Con esto no se guarda nada; `/my country` lo recuerda para la próxima vez.
helpline-where-title = ¿Dónde estás?
helpline-where-field = País
helpline-where-example = Cualquier país, escrito como quieras: Uruguay
helpline-pick = Elige tu país
helpline-meanwhile = Mientras tanto, para todos los países:
helpline-none = Todavía no tengo ninguna línea confirmada en { $country }. Estos directorios tienen líneas de la mayoría de los países:
helpline-no-crisis = Todavía no conozco ninguna línea de crisis confirmada en { $country }. Primero van directorios que quizá conozcan una y después líneas para otros temas:
helpline-no-emergency = No tengo un número de emergencias confirmado para { $country }.
helpline-not-served = No conozco ninguna línea en { $country } que sea solo sobre { $topic }. Estas personas escuchan lo que sea:
helpline-guessed = -# Deduje el país del idioma que usas en Discord. ¿Estás en otro lugar? Pulsa “Otro país”; `/my country` lo recuerda.
helpline-country-unknown = No conozco ningún país llamado “{ $typed }”. ¿Quizá { $meant }? Para todos los países: https://findahelpline.com/
helpline-country-strange = No conozco ningún país llamado “{ $typed }”. Prueba con su nombre en español o en su propio idioma. Para cualquier país: https://findahelpline.com/
helpline-topic-unknown = No conozco el tema “{ $typed }”. Elige uno de la lista, por ejemplo { $known }.
helpline-emergency = Si hay peligro inmediato: { $numbers }
helpline-emergency-unconfirmed = (según una sola fuente)
helpline-elsewhere = Otros países y temas: { $link }
helpline-checked = comprobado en { $month }
helpline-undated = no se sabe cuándo se comprobó
helpline-audience = para { $whom }
helpline-local = línea que añadió este servidor
helpline-unconfirmed = sin confirmar
helpline-unconfirmed-below = -# Sin confirmar: solo una fuente tiene estas líneas y nadie lo ha comprobado todavía. Los datos pueden ser antiguos.
helpline-more-heading = Más líneas · { $country }
helpline-no-more = No hay más líneas.

helpline-button-calls = ¿Qué pasa cuando llamo?
helpline-button-more = Más
helpline-button-wrong = ¿Número equivocado?
helpline-button-share = Compartir aquí
helpline-button-place = Otro país
helpline-button-country = Escribir otro país
helpline-button-back = Atrás
helpline-button-next = Siguiente ({ $page } de { $pages })
helpline-button-open = Verlo en privado
helpline-button-post = Publicar

helpline-share-question = Todas las personas de { $channel } verán estas líneas. Tu nombre no aparece.
helpline-shared = Hecho: las líneas están en { $channel }.
helpline-share-not-you = No puedes escribir en { $channel }, así que no publico ahí en tu lugar. Inténtalo en un canal donde puedas escribir.
helpline-share-not-me = No tengo permiso para escribir en { $channel }. Prueba en otro canal, o pide a quien administra el servidor que me permita enviar mensajes ahí (Send Messages).
helpline-share-again = Aquí se acaban de compartir líneas. Podrás volver a hacerlo en { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
  }.
helpline-share-failed = Discord no aceptó el mensaje para { $channel }. No se ha publicado nada; vuelve a intentarlo en un momento, por favor.

# ¿Qué pasa cuando llamo?
helpline-call-who = ¿Quién responde?
helpline-call-cost = ¿Es gratis?
helpline-call-private = ¿Es confidencial?
helpline-call-sent = ¿Enviarán a alguien?
helpline-call-say = ¿Qué digo primero?
helpline-call-sources = De { $sources }, visto en { $month }
helpline-call-others = Otros tipos de líneas

cost-free = gratis
cost-standard = cuesta lo mismo que una llamada normal
cost-charged = de pago

hours-always = día y noche
hours-open = abierto ahora, hasta { $until } ({ $week })
hours-closed = cerrado ahora, abre { $opens } ({ $week })
hours-week = { $week }, hora local
hours-week-in = { $week }, hora de { $place }

channel-phone = llamada
channel-sms = mensaje de texto
channel-sms-keyword = mensaje de texto con la palabra { $keyword }
channel-chat = chat
channel-whatsapp = WhatsApp
channel-email = correo electrónico
channel-web = sitio web

service-all = todos los servicios
service-police = policía
service-ambulance = ambulancia
service-fire = bomberos
service-traffic-police = policía de tránsito
service-tourist-police = policía turística

find-heading = { $count ->
    [one] Una línea para { $asked }
   *[other] { $count } líneas para { $asked }
  }
find-heading-first = Las primeras { $count } líneas para { $asked }
find-empty = Escribe lo que buscas: un nombre, un tema o un país. Por ejemplo, `/resources find query:samaritans`.
find-nothing = No encontré ninguna línea para { $asked }.
find-nearest = Lo más cercano que tengo:
find-international = Estos directorios tienen líneas de la mayoría de los países:
find-closed = **{ $name }** ({ $country }) ya no funciona. En los números suyos que todavía circulan no responde nadie.
find-replaced = **{ $name }** ({ $country }) ya no funciona. En su lugar está { $others }:
find-forgotten = Ya no recuerdo esta búsqueda. Usa `/resources find` otra vez, por favor.
find-audience-unknown = No conozco “{ $typed }” como grupo de personas. Elige de la lista, por ejemplo { $known }.
find-language-unknown = No conozco ninguna línea que hable “{ $typed }”. Elige un idioma de la lista.

my-country-saved = Guardado: { $country }. A partir de ahora `/helpline` empieza ahí. `/my country` lo muestra y puede olvidarlo.
my-country-is = Guardado: { $country }. Solo se conserva esto, hasta que lo olvides.
my-country-none = No hay ningún país guardado. `/my country country:` guarda uno para `/helpline`.
my-country-forgotten = Olvidado. `/helpline` vuelve a usar el idioma que tienes en Discord, o pregunta.
my-button-forget = Olvidarlo
