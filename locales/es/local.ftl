# Líneas solo de este servidor: /resources add, edit y hide.
local-form-new = Una línea de este servidor
local-form-edit = Cambiar una línea de este servidor
local-field-name = Su nombre
local-field-name-help = Como la llaman quienes responden.
local-field-reach = Cómo contactar
local-field-reach-help = Una forma por fila: un número, “sms” con número y palabra, un enlace, un correo electrónico.
local-field-hours = Cuándo responde
local-field-hours-help = Vacío si no se sabe. Si el país tiene varias zonas horarias, la zona al final: America/Chicago.
local-field-cost = Cuánto cuesta
local-field-source = Un enlace que muestre todo esto
local-field-source-help = De quien lleva la línea, para que alguien pueda comprobarlo más adelante.
local-field-other = la línea
local-cost-free = Gratis
local-cost-standard = Lo mismo que una llamada normal
local-cost-charged = Más que una llamada normal
local-cost-unknown = No lo sé
local-saved-new = Añadida para este servidor
local-saved = Cambiada
local-saved-where = Así se ve aquí, antes que las demás líneas para lo mismo, en `/helpline country:{ $country }` y para { $topics }. Nadie la ve fuera de este servidor.
local-saved-hidden = Esta línea está oculta aquí. `/resources hide` con `hidden: False` la muestra de nuevo.
local-unsaved = Todavía sin guardar
local-unsaved-typed = Lo que escribiste:
local-unsaved-more = - y { $count } más
local-unsaved-error = No se pudo guardar, y ha quedado anotado. Vuelve a intentarlo en un momento, por favor. Si vuelve a pasar, da esta referencia a quien administra el bot: { $reference }.
local-button-change = Cambiarla
local-draft-forgotten = Ya no tengo lo que escribiste: se conserva 15 minutos. Sigue en este mensaje; empieza de nuevo con `/resources add` o `/resources edit` y cópialo, por favor.
local-hidden = Oculta en este servidor
local-shown = Visible en este servidor
local-button-show = Mostrarla de nuevo
local-button-hide = Ocultarla
local-button-delete = Borrarla
local-button-erase = Borrar para siempre
local-button-keep = Conservarla
local-delete-question = ¿Borrar “{ $line }” de este servidor? No se puede deshacer.
local-deleted = “{ $line }” se ha borrado.
local-kept = “{ $line }” se conserva.
local-gone = Aquí ya no hay ninguna línea así.
local-emergency = Los números de emergencias no se pueden ocultar: alguien puede necesitar uno de inmediato.
local-too-many = Este servidor tiene { $most } líneas propias, y no puede tener más. Borra una antes: `/resources hide`, y luego “Borrarla”.
local-line-unknown = No conozco aquí ninguna línea llamada “{ $typed }”. Elige una de la lista.
local-none = Este servidor todavía no tiene líneas propias. `/resources add` añade una.
local-timezone-unknown = No conozco la zona horaria “{ $typed }”. Elige una de la lista, por ejemplo Europe/Madrid.

# Qué puede fallar en una línea, qué se permite y un ejemplo.
line-fault-channels = Indica al menos una forma de contactar, una en cada fila. Por ejemplo `0800 123 456`, `sms 85258 HOME` o `https://example.org/help`.
line-fault-ways = Es mucho que leer para alguien que necesita ayuda. Deja { $most } formas de contactar como mucho.
line-fault-source = Da el enlace de una página que muestre el número. Sin ella, nadie puede comprobarlo más adelante.
line-fault-not-dialable = “{ $value }” no se puede marcar: un número lleva cifras, espacios y + * # ( ) -, y ninguna letra. Una línea de mensajes de texto se escribe `sms 85258 HOME`; un enlace, con https:// delante.
line-fault-not-a-number-there = Que yo sepa, “{ $value }” no es un número de teléfono de { $country }. Compáralo con la fuente. Si la fuente lo dice, escribe `unlisted` detrás: `0800 123 456 unlisted`.
line-fault-not-a-short-code-there = Que yo sepa, “{ $value }” no es un número corto de { $country }. Compáralo con la fuente. Si la fuente lo dice, escribe `unlisted` detrás: `12345 unlisted`.
line-fault-email = “{ $value }” no es una dirección de correo electrónico. Se escriben así: help@example.org.
line-fault-https = “{ $link }” no es un enlace que yo pueda mostrar. Un enlace empieza por https:// y no lleva espacios: `https://example.org/help`.
line-fault-hours = No puedo leer “{ $value }” como horario. Escribe 24/7, o días y horas de 00:00 a 24:00: `Mo-Fr 09:00-17:00; Sa 10:00-13:00`. Déjalo vacío si no lo sabes.
line-fault-timezone = No conozco la zona horaria “{ $zone }”. Se escriben así: America/Chicago.
line-fault-timezone-needed = No sé en qué zona horaria de { $country } está este horario. Escríbela detrás de las horas: `Mo-Fr 09:00-17:00 America/Chicago`.
line-fault-string-too-long = “{ $field }” es demasiado largo: como mucho { $most } caracteres cada vez.
line-fault-string-too-short = “{ $field }” está vacío.
line-fault-other = Algo no está bien en “{ $field }”, y así no se puede guardar. Escríbelo de otra manera, por favor.

# ¿Número equivocado? Avisos sobre una línea.
report-form = ¿Qué no está bien?
report-field-line = Qué línea
report-field-reason = Qué no está bien en ella
report-field-details = Qué pasó, si quieres contarlo
report-field-details-help = Lo lee quien administra. Tu nombre no se guarda; deja fuera lo que no quieras compartir.
report-reason-no-answer = No responde nadie
report-reason-wrong-number = El número está mal o es de otra persona
report-reason-closed = La línea ha cerrado
report-reason-wrong-hours = El horario está mal
report-reason-other = Otra cosa
report-line-gone = Una línea que ya no está aquí
report-thanks = Gracias. Esto queda guardado para quienes administran este servidor, sin tu nombre: { $line }. El número sigue ahí hasta que una persona lo compruebe. Si necesitas a alguien ahora, prueba con otra línea: `/helpline`.
report-thanks-elsewhere = Gracias. Esto queda anotado para quien administra este bot, sin tu nombre: { $line }. El número sigue ahí hasta que una persona lo compruebe. Si necesitas a alguien ahora, prueba con otra línea: `/helpline`.
report-too-many = Gracias, han sido muchos avisos a la vez. Vuelve a enviar este dentro de diez minutos, por favor.
report-not-kept = Lo siento: no se ha podido guardar, y no lo verá nadie de la administración. Vuelve a intentarlo en un momento, por favor. Si vuelve a pasar, da esta referencia a quien administra el bot: { $reference }.
report-not-kept-details = Lo que escribiste:
reports-heading =
    { $count ->
        [one] Un aviso sobre una línea
       *[other] { $count } avisos sobre líneas
    }
reports-none = No hay avisos. “¿Número equivocado?”, bajo las respuestas de `/helpline`, envía uno; cada aviso se conserva 90 días.
reports-older =
    { $count ->
        [one] Hay un aviso más antiguo esperando.
       *[other] Hay { $count } avisos más antiguos esperando.
    }
reports-gone = Este aviso ya no se conserva: alguien lo dio por terminado, o pasaron sus 90 días.
reports-button-done = Listo
reports-button-hide = Ocultar aquí
reports-button-show = Mostrar de nuevo
reports-button-older = Más antiguos
reports-button-newest = Los más recientes
