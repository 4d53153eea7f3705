# Ejercicios guiados, un bloque por cada ejercicio de selfhelp/exercises.yaml.
# Un paso es una sola cosa, en 200 caracteres como mucho. Sencillo y cálido; sin promesas, sin
# diagnósticos, y nunca un método, una dosis ni un medio.

## Anclarse en el presente

exercise-ground-54321-title = Cinco sentidos, 5-4-3-2-1
exercise-ground-54321-summary = Trae la atención de vuelta al lugar donde estás, sentido a sentido. Para el pánico, los pensamientos acelerados o cuando todo parece irreal.
exercise-ground-54321-caution = No lo hagas mientras conduces ni durante nada que necesite tus ojos.
exercise-ground-54321-step-1 = Apoya los dos pies en el suelo y suelta el aire despacio, una vez. Puedes responder en voz alta, en tu cabeza o por escrito.
exercise-ground-54321-step-2 = Mira a tu alrededor y nombra cinco cosas que ves. Las pequeñas también cuentan: un cable, una sombra, una marca en la pared.
exercise-ground-54321-step-3 = Nombra cuatro cosas que puedes sentir en el cuerpo, como tu manga, la silla, el suelo o el aire en la cara.
exercise-ground-54321-step-4 = Escucha y nombra tres sonidos. Deja entrar también los que están lejos.
exercise-ground-54321-step-5 = Nombra dos cosas que puedes oler. Si no hay nada, piensa en dos olores que te gusten.
exercise-ground-54321-step-6 = Nombra una cosa que puedes saborear, o toma un sorbo de agua y fíjate en su sabor.
exercise-ground-54321-step-7 = Fíjate en cómo estás ahora. Si te ha ayudado, aunque sea un poco, puedes hacer otra ronda.

exercise-ground-feet-title = Los pies en el suelo
exercise-ground-feet-summary = Unos segundos que nadie tiene por qué notar: frente a la pantalla, en clase, en un canal de voz.
exercise-ground-feet-step-1 = Presiona los dos pies contra el suelo y siente cómo te sostiene.
exercise-ground-feet-step-2 = Endereza la espalda despacio y suelta el aire.
exercise-ground-feet-step-3 = Junta las yemas de los dedos y aprieta un poco; luego deja descansar las manos.
exercise-ground-feet-step-4 = Mira a tu alrededor. Di dónde estás y qué estabas haciendo.
exercise-ground-feet-step-5 = Vuelve a la persona o a la tarea que tienes delante. Puedes repetirlo tantas veces como necesites.

exercise-ground-abc-title = El abecedario en la habitación
exercise-ground-abc-summary = Dale a una mente inquieta una tarea pequeña que no tenga nada que ver con la preocupación.
exercise-ground-abc-step-1 = Empieza por la A. Busca cerca de ti algo que empiece por ella: algo que veas, oigas o sientas.
exercise-ground-abc-step-2 = Dítelo: veo un abrigo. Luego la B: toco un botón.
exercise-ground-abc-step-3 = Pasa a la letra siguiente. Sáltate las que quieras; cualquier idioma sirve.
exercise-ground-abc-step-4 = Si se te van los pensamientos, vuelve a la letra que recuerdes. Nadie lleva la cuenta.
exercise-ground-abc-step-5 = Termina cuando quieras, en la M o en la Z, y fíjate en cuánto ruido hay ahora en tu cabeza.

exercise-ground-describe-title = Describir una cosa
exercise-ground-describe-summary = Mira una cosa cotidiana como si tuvieras que describirla a alguien que no puede verla.
exercise-ground-describe-step-1 = Toma algo que tengas a mano: una taza, un bolígrafo, tus llaves.
exercise-ground-describe-step-2 = Describe lo que ves: sus colores, sus bordes, si tiene algún arañazo.
exercise-ground-describe-step-3 = Describe lo que sientes al tocarla: su peso, si está tibia o fría, si es lisa o áspera.
exercise-ground-describe-step-4 = Di para qué sirve y de dónde puede haber venido.
exercise-ground-describe-step-5 = Déjala, levanta la vista y nombra tres cosas que tengas alrededor.

## Respiración

exercise-breath-box-title = Respiración en cuadrado
exercise-breath-box-summary = Cuatro partes iguales de cuatro segundos: tomar aire, retener, soltar, retener. Es fácil de recordar y nadie a tu alrededor tiene por qué notarlo.
exercise-breath-box-caution = Deja fuera las pausas si te incomodan, durante un embarazo o con una enfermedad del corazón o de los pulmones. Si te mareas, para y respira como lo haces normalmente.
exercise-breath-box-step-1 = Siéntate o quédate de pie, como te sea más cómodo, y deja caer los hombros.
exercise-breath-box-step-2 = Te mostraré cuándo tomar aire, retener, soltar y retener: cuatro segundos cada vez, cuatro rondas.
exercise-breath-box-step-3 = Que sean respiraciones pequeñas y fáciles. Si pierdes la cuenta, vuelve a sumarte en la parte siguiente.

exercise-breath-478-title = Respiración 4-7-8
exercise-breath-478-summary = Toma aire contando hasta cuatro, retén hasta siete, suelta hasta ocho. Soltar el aire tan despacio puede ayudar a calmarse, también en la cama.
exercise-breath-478-caution = La pausa es larga. Elige otro ejercicio durante un embarazo o con una enfermedad del corazón o los pulmones. Hazlo solo en una silla o en la cama. Si te mareas o te falta aire, para y respira normal.
exercise-breath-478-step-1 = Siéntate o recuéstate, y deja que se aflojen los hombros, la mandíbula y el vientre.
exercise-breath-478-step-2 = Toma aire por la nariz hasta cuatro, retén sin forzar hasta siete, suelta por la boca hasta ocho. Te mostraré cuándo, tres rondas.
exercise-breath-478-step-3 = Retener hasta siete no debería costar. Si cuesta, suelta el aire antes y espera a la siguiente vez que toque tomarlo.

exercise-breath-long-out-title = Soltar el aire más despacio
exercise-breath-long-out-summary = Soltar el aire durante más tiempo del que tardas en tomarlo, sin retener. Un ejercicio suave para empezar.
exercise-breath-long-out-caution = Si te mareas, para y respira como lo haces normalmente.
exercise-breath-long-out-step-1 = Siéntate o recuéstate, como te sea más cómodo.
exercise-breath-long-out-step-2 = Te mostraré cuándo: tomar aire en tres, soltarlo en cinco, ocho rondas. Suéltalo con los labios casi cerrados, como si soplaras despacio.
exercise-breath-long-out-step-3 = Bastan respiraciones pequeñas. Si el ritmo no te va bien, sigue el tuyo.

exercise-breath-count-5-title = Respiración lenta y pareja
exercise-breath-count-5-summary = Cinco para tomar aire y cinco para soltarlo, sin retener, durante tres minutos.
exercise-breath-count-5-caution = Si te mareas, para y respira como lo haces normalmente.
exercise-breath-count-5-step-1 = Siéntate, quédate de pie o recuéstate, sin que nada te apriete la cintura.
exercise-breath-count-5-step-2 = Toma aire con suavidad por la nariz y suéltalo con suavidad por la boca. Te mostraré cuándo, dieciocho rondas.
exercise-breath-count-5-step-3 = Si cinco es demasiado, toma y suelta el aire antes, y espera a la parte siguiente. Puedes terminar cuando hayas tenido suficiente.

exercise-breath-belly-title = Manos en el vientre
exercise-breath-belly-summary = Para cuando la respiración se ha vuelto rápida y alta: dos manos te muestran adónde va el aire.
exercise-breath-belly-caution = Si te mareas, para y respira como lo haces normalmente.
exercise-breath-belly-step-1 = Siéntate o recuéstate. Pon una mano en el pecho y la otra en el vientre.
exercise-breath-belly-step-2 = No cambies nada todavía. Fíjate en qué mano se mueve más.
exercise-breath-belly-step-3 = Ahora toma aire despacio, de modo que la mano de abajo suba más que la de arriba.
exercise-breath-belly-step-4 = Suelta todo el aire, despacio, y siente cómo baja la mano del vientre.
exercise-breath-belly-step-5 = Hazlo entre cinco y diez respiraciones. Deja que los hombros pesen más con cada una.

## Cuerpo

exercise-muscle-relaxation-title = Tensar y soltar
exercise-muscle-relaxation-summary = Relajación muscular: aprieta un momento una parte del cuerpo, suéltala y nota la diferencia. De cinco a diez minutos.
exercise-muscle-relaxation-caution = Aprieta con suavidad; nunca debería doler. Sáltate cualquier parte que tenga una lesión o te duela.
exercise-muscle-relaxation-step-1 = Recuéstate o siéntate donde nadie te moleste. Respira despacio por la nariz unas cuantas veces.
exercise-muscle-relaxation-step-2 = Pies y pantorrillas: lleva los dedos de los pies hacia ti unos cinco segundos. Suelta y nota el cambio durante diez.
exercise-muscle-relaxation-step-3 = Muslos y glúteos: aprieta unos cinco segundos. Suelta y espera diez.
exercise-muscle-relaxation-step-4 = Vientre: mételo con suavidad, mantén y deja que se afloje.
exercise-muscle-relaxation-step-5 = Manos y brazos: cierra los puños y dobla los codos, mantén y deja caer los brazos.
exercise-muscle-relaxation-step-6 = Hombros: empújalos lejos de las orejas, mantén y suelta.
exercise-muscle-relaxation-step-7 = Cara: aprieta los ojos y los labios, mantén y deja que todo se alise.
exercise-muscle-relaxation-step-8 = Quédate así tres respiraciones lentas. Si una parte sigue tensa, vuelve a ella una vez.

exercise-panic-ride-title = Dejar pasar un ataque de pánico
exercise-panic-ride-summary = El pánico asusta, y pasa. Se trata de dejar que siga su curso, no de vencerlo.
exercise-panic-ride-caution = Si es tu primer ataque, o si hay dolor en el pecho, un desmayo o falta de aire que no cede cuando debería, busca atención médica.
exercise-panic-ride-step-1 = Dite: esto es pánico. Es horrible, y pasa.
exercise-panic-ride-step-2 = Quédate donde estás si ahí no hay peligro. No tienes que huir de él.
exercise-panic-ride-step-3 = Toma aire con suavidad por la nariz y suéltalo despacio por la boca. No busques respirar muy hondo.
exercise-panic-ride-step-4 = Deja que estén el temblor y los latidos fuertes. Son la alarma de tu cuerpo, y se irá agotando.
exercise-panic-ride-step-5 = A medida que afloja, mira a tu alrededor y sigue con lo que estabas haciendo.
exercise-panic-ride-step-6 = Después, bebe un poco de agua, descansa si puedes y cuéntaselo a alguien si quieres.

## Recuerdos difíciles y emociones fuertes

exercise-during-flashback-title = Durante un flashback
exercise-during-flashback-summary = Ayuda a tu cuerpo a notar que es ahora, y no entonces.
exercise-during-flashback-caution = Esto es para algo que ya terminó. Si corres peligro donde estás ahora, deja esto y busca ayuda primero.
exercise-during-flashback-step-1 = Dite: esto es un flashback. Es un recuerdo. Ya terminó, y salí de aquello.
exercise-during-flashback-step-2 = Presiona los pies contra el suelo y toca algo sólido.
exercise-during-flashback-step-3 = Di la fecha de hoy y dónde estás. Nombra algo de aquí que entonces no estaba.
exercise-during-flashback-step-4 = Toma aire contando más o menos hasta cuatro y suéltalo contando más o menos hasta seis.
exercise-during-flashback-step-5 = Nombra cinco cosas que ves; después, algunas que oyes y sientes.
exercise-during-flashback-step-6 = ¿Qué te daría más seguridad ahora? Una manta, una puerta cerrada, una luz, una persona en quien confías.
exercise-during-flashback-step-7 = Después, trátate con suavidad. Esto gasta mucha energía, y descansar no es perder el tiempo.

exercise-name-feeling-title = Ponerle nombre
exercise-name-feeling-summary = Una emoción que tiene nombre puede pesar un poco menos.
exercise-name-feeling-step-1 = Deja que la emoción esté ahí un momento, sin juzgarla ni juzgarte.
exercise-name-feeling-step-2 = ¿En qué parte del cuerpo está? Presión en el pecho, un nudo en la garganta, calor en los ojos.
exercise-name-feeling-step-3 = Busca una palabra que encaje: tristeza, vergüenza, furia, soledad, vacío. Pueden ser dos, y puede ser una suposición.
exercise-name-feeling-step-4 = Dilo o escríbelo: noto que siento… Deja fuera de quién es la culpa, solo por ahora.
exercise-name-feeling-step-5 = Haz algo amable por ti y vuelve a mirar. ¿Sigue siendo la misma palabra?

exercise-stop-before-posting-title = STOP antes de publicar
exercise-stop-before-posting-summary = Cuatro tiempos entre una emoción fuerte y el botón de enviar.
exercise-stop-before-posting-step-1 = Suspende lo que haces. Aparta las manos del teclado. No hay nada que enviar en este minuto.
exercise-stop-before-posting-step-2 = Toma distancia: una respiración profunda, y apártate un poco de la pantalla.
exercise-stop-before-posting-step-3 = Observa: ¿qué siento, qué estoy pensando, qué quiero hacer, qué saben las demás personas?
exercise-stop-before-posting-step-4 = Procede de la manera que te alegrará mañana. Más tarde, o nunca, también es una respuesta.

exercise-anger-cool-title = Dejar que baje la rabia
exercise-anger-cool-summary = La rabia pasa primero por el cuerpo. Dale unos minutos antes de responder.
exercise-anger-cool-step-1 = Fíjate en las señales: el corazón rápido, la mandíbula apretada, las manos calientes.
exercise-anger-cool-step-2 = Sal del canal o de la habitación. Puedes decir: necesito unos minutos, ahora vuelvo.
exercise-anger-cool-step-3 = Suelta el aire despacio unas cuantas veces y pon la atención en la respiración, no en la discusión.
exercise-anger-cool-step-4 = Muévete: camina, estírate, sacude las manos, aprieta un cojín.
exercise-anger-cool-step-5 = Cuando haya más calma, pregúntate qué te dio rabia y qué necesitas.
exercise-anger-cool-step-6 = Vuelve cuando puedas decirlo en una frase tranquila.

exercise-self-kindness-title = Hablarte como a alguien que aprecias
exercise-self-kindness-summary = Cambia la voz dura por la que usarías con alguien que te importa.
exercise-self-kindness-step-1 = ¿Qué dice la voz dura? Escríbelo con sus propias palabras.
exercise-self-kindness-step-2 = Imagina que alguien que aprecias te contara que se dice eso.
exercise-self-kindness-step-3 = Escribe lo que le responderías.
exercise-self-kindness-step-4 = Lee otra vez esa respuesta, despacio, con tu nombre delante.
exercise-self-kindness-step-5 = Quédate con la frase que mejor encaje. Al principio puede resultar raro; lleva práctica.

exercise-write-it-out-title = Sacarlo por escrito
exercise-write-it-out-summary = Pon lo que llevas dentro en un papel o una pantalla, solo para ti.
exercise-write-it-out-caution = Si escribir hace que pese más, para. Puedes volver otro día, o hablar con alguien.
exercise-write-it-out-step-1 = Pon un temporizador de diez minutos.
exercise-write-it-out-step-2 = Escribe lo que salga. Sin ortografía, sin orden, sin nadie que lo lea.
exercise-write-it-out-step-3 = Si te atascas, empieza otra vez con: ahora mismo…
exercise-write-it-out-step-4 = Termina con una línea: lo que necesito ahora es…
exercise-write-it-out-step-5 = Guárdalo en un lugar privado, compártelo con alguien de confianza o rómpelo. Las tres cosas están bien.

## Pensamientos y preocupaciones

exercise-unhook-thought-title = Soltarse de un pensamiento
exercise-unhook-thought-summary = No tienes que discutir con un pensamiento que se pega. Puedes notarlo, nombrarlo y volver a lo que estabas haciendo.
exercise-unhook-thought-step-1 = Date cuenta de que un pensamiento o una emoción te ha enganchado.
exercise-unhook-thought-step-2 = Nómbralo, como si lo señalaras: aquí hay una preocupación, aquí está la vieja historia de que no valgo lo suficiente.
exercise-unhook-thought-step-3 = Vuelve a lo que estás haciendo, con los ojos, los oídos y las manos.
exercise-unhook-thought-step-4 = Te enganchará otra vez. Es lo que hacen los pensamientos. Nótalo, nómbralo y vuelve, tantas veces como necesites.

exercise-catch-check-change-title = Atrapar, revisar, cambiar
exercise-catch-check-change-summary = Una forma breve de volver a mirar un pensamiento que te bloquea, te angustia o te desanima.
exercise-catch-check-change-step-1 = Atrápalo: ¿qué te pasó exactamente por la cabeza, y qué acababa de ocurrir?
exercise-catch-check-change-step-2 = Revísalo: ¿qué hay a favor de este pensamiento y qué en contra? ¿Cómo podría verlo otra persona?
exercise-catch-check-change-step-3 = Cámbialo: busca una frase más justa que puedas creer. No tiene que ser alegre.
exercise-catch-check-change-step-4 = Fíjate en si la frase más justa cambia algo en cómo te sientes o en lo que quieres hacer.

exercise-thought-record-title = Registro de pensamientos
exercise-thought-record-summary = Frena un pensamiento sobre el papel, mira los dos lados y busca uno más justo. Ten a mano algo para escribir.
exercise-thought-record-step-1 = ¿Qué pasó? Solo los hechos, como los vería una cámara.
exercise-thought-record-step-2 = ¿Qué te pasó por la cabeza? ¿Cuánto lo crees, de 0 a 100?
exercise-thought-record-step-3 = ¿Qué sentiste, y con cuánta fuerza?
exercise-thought-record-step-4 = Escribe lo que hay a favor del pensamiento. Hechos, no miedos.
exercise-thought-record-step-5 = Escribe lo que hay en contra, o no encaja con él.
exercise-thought-record-step-6 = Escribe una frase que tenga en cuenta los dos lados.
exercise-thought-record-step-7 = ¿Cuánto crees ahora el primer pensamiento? ¿Cómo te sientes?

exercise-worry-time-title = La hora de las preocupaciones
exercise-worry-time-summary = Dales a las preocupaciones quince minutos al día, para que no se queden con el día entero.
exercise-worry-time-step-1 = Elige quince minutos al día que te vengan bien. Muchas personas duermen mejor si no es justo antes de acostarse.
exercise-worry-time-step-2 = Cuando una preocupación aparezca fuera de ese rato, anótala en pocas palabras y dile: después.
exercise-worry-time-step-3 = Vuelve a lo que estabas haciendo. Puede que hagan falta varios intentos.
exercise-worry-time-step-4 = En tu rato para preocuparte, lee la lista. Tacha lo que se haya hecho más pequeño.
exercise-worry-time-step-5 = Para una preocupación en la que puedes hacer algo, escribe un paso siguiente. Para un “y si…”, practica soltarlo por hoy.
exercise-worry-time-step-6 = Termina cuando se acabe el tiempo y haz enseguida algo agradable.

exercise-worry-tree-title = El árbol de las preocupaciones
exercise-worry-tree-summary = Dos preguntas que convierten una preocupación en algo que hacer o algo que soltar.
exercise-worry-tree-step-1 = ¿Qué te preocupa exactamente? Dilo en una frase.
exercise-worry-tree-step-2 = ¿Puedes hacer algo al respecto? Si no, ve al último paso.
exercise-worry-tree-step-3 = Si puedes: decide qué, cuándo y cómo. Escríbelo.
exercise-worry-tree-step-4 = ¿Es este el momento? Entonces haz lo primero. Si no, ponlo en tu calendario.
exercise-worry-tree-step-5 = Suelta la preocupación por ahora y lleva la atención a otra cosa. Si vuelve, ya tienes tu respuesta.

exercise-problem-solving-title = Un problema, paso a paso
exercise-problem-solving-summary = Cuando todo es demasiado, toma un solo problema y conviértelo en un plan.
exercise-problem-solving-step-1 = Elige un problema y escríbelo en una frase.
exercise-problem-solving-step-2 = Haz una lista de todas las opciones que se te ocurran, también las absurdas. No las juzgues todavía.
exercise-problem-solving-step-3 = Mira qué hay a favor y en contra de las dos o tres mejores.
exercise-problem-solving-step-4 = Elige una y divídela en pasos pequeños: qué, cuándo, con quién.
exercise-problem-solving-step-5 = Da el primer paso.
exercise-problem-solving-step-6 = Mira atrás: ¿qué funcionó? Si no funcionó, toma la opción siguiente. Eso no es fracasar.

exercise-fear-ladder-title = La escalera del miedo
exercise-fear-ladder-summary = Evitar un miedo lo mantiene grande. Pasos pequeños y planeados hacia él pueden hacerlo más pequeño.
exercise-fear-ladder-caution = Con un trauma o con pensamientos obsesivos, hazlo junto a un o una terapeuta. Nunca lo uses para algo que sea peligroso.
exercise-fear-ladder-step-1 = Elige algo que no sea peligroso pero que evitas porque te da miedo.
exercise-fear-ladder-step-2 = Haz una lista de situaciones relacionadas, desde las que dan un poco de miedo hasta las que dan mucho.
exercise-fear-ladder-step-3 = Pon a cada una un número de 0 a 10 y ordénalas. Esa es tu escalera.
exercise-fear-ladder-step-4 = Empieza cerca de abajo. Es normal sentir nervios; significa que estás en el peldaño indicado.
exercise-fear-ladder-step-5 = Si puedes, quédate hasta que el miedo haya bajado un poco, y repite el mismo peldaño otros días.
exercise-fear-ladder-step-6 = Sube un peldaño cuando este ya te aburra. Cada peldaño es motivo de orgullo.

## Días bajos

exercise-do-a-little-title = Primero, hacer un poco
exercise-do-a-little-summary = El desánimo dice: espera a tener ganas. A menudo, una acción pequeña tiene que llegar antes que las ganas.
exercise-do-a-little-step-1 = Haz una lista con algunas cosas que te gustaban y algunas que hay que hacer.
exercise-do-a-little-step-2 = Haz cada una muy pequeña: lavar una taza, responder a una persona, asomarte un minuto a la puerta.
exercise-do-a-little-step-3 = Elige una para hoy y otra para mañana, y di cuándo.
exercise-do-a-little-step-4 = Anota tu ánimo de 0 a 10 antes y después. Aunque no cambie, vale la pena saberlo.
exercise-do-a-little-step-5 = Ve aumentando despacio. Un día sin hacerlo es solo un día sin hacerlo.

exercise-small-step-title = Un paso pequeño hacia lo que importa
exercise-small-step-summary = Cuando nada parece tener sentido, elige un acto pequeño que vaya con la persona que quieres ser.
exercise-small-step-step-1 = Elige algo que te importa: ser amable, aprender, la honestidad, la familia, crear cosas.
exercise-small-step-step-2 = Piensa en un acto pequeño que encaje y lleve menos de diez minutos.
exercise-small-step-step-3 = Hazlo hoy, diga lo que diga tu ánimo.
exercise-small-step-step-4 = Fíjate en cómo fue. Mañana puedes volver a elegir.

exercise-tiny-care-title = El cuidado más pequeño
exercise-tiny-care-summary = Para los días en que todo cuesta demasiado. Haz solo lo primero que tengas a tu alcance; cada cosa cuenta.
exercise-tiny-care-step-1 = Bebe unos sorbos de agua.
exercise-tiny-care-step-2 = Abre una ventana y respira ese aire tres veces.
exercise-tiny-care-step-3 = Cepíllate los dientes o pásate agua por la cara.
exercise-tiny-care-step-4 = Cámbiate una prenda de ropa.
exercise-tiny-care-step-5 = Come algo que sea fácil de comer.
exercise-tiny-care-step-6 = Envía una palabra a alguien de confianza. Basta con “mal día”.

exercise-basics-check-title = ¿Hambre, rabia, soledad, cansancio?
exercise-basics-check-summary = Antes de juzgar tu día o tu vida, mira cuatro cosas y cuida una de ellas.
exercise-basics-check-step-1 = Hambre: ¿has comido y bebido algo?
exercise-basics-check-step-2 = Rabia: ¿hay algo injusto, o algo que te ha dolido? Nómbralo en pocas palabras.
exercise-basics-check-step-3 = Soledad: ¿has hablado hoy con alguien?
exercise-basics-check-step-4 = Cansancio: ¿cómo dormiste, y cuándo descansaste por última vez?
exercise-basics-check-step-5 = Elige la que más te necesita y haz algo pequeño por ella.
exercise-basics-check-step-6 = Luego vuelve a mirar lo que te inquietaba.

exercise-three-good-things-title = Tres cosas buenas
exercise-three-good-things-summary = Unos minutos al final del día para notar qué más hubo hoy.
exercise-three-good-things-caution = En un día muy malo esto puede sonar falso. Entonces déjalo; no es un examen.
exercise-three-good-things-step-1 = Escribe tres cosas que hoy estuvieron bien. Nada es demasiado pequeño: una canción, volver a casa sin lluvia, una respuesta.
exercise-three-good-things-step-2 = Añade unas palabras sobre qué pasó y por qué te gustó.
exercise-three-good-things-step-3 = Léelas una vez más, despacio.
exercise-three-good-things-step-4 = Pruébalo una semana, más o menos a la misma hora cada día, y mira si notas más cosas.

exercise-grief-ritual-title = Un pequeño ritual
exercise-grief-ritual-summary = Una forma de hacer sitio a alguien a quien extrañas, en un aniversario o en cualquier día difícil.
exercise-grief-ritual-step-1 = Elige un momento, aunque sean diez minutos. Puedes estar a solas o pedirle a alguien que te acompañe.
exercise-grief-ritual-step-2 = Haz algo que tenga que ver con esa persona: una vela, su canción, un paseo que le gustaba.
exercise-grief-ritual-step-3 = Cuéntale algo, en voz alta o en una carta. ¿Qué querrías que supiera hoy?
exercise-grief-ritual-step-4 = Mira una foto, o comparte un recuerdo con alguien.
exercise-grief-ritual-step-5 = Termínalo con suavidad: apaga la vela, dobla la carta, lávate la cara. Puedes volver a esto.

## Impulsos y ganas de consumir

exercise-urge-surf-title = Surfear el impulso
exercise-urge-surf-summary = Un impulso es como una ola: crece, rompe y se deshace. Puedes mantenerte encima sin hacer lo que dice.
exercise-urge-surf-caution = Si crees que puedes correr peligro, deja esto y llama primero al número de emergencias de tu país o a una línea de crisis.
exercise-urge-surf-step-1 = Siéntate de modo que el suelo y la silla te sostengan, y respira despacio unas cuantas veces.
exercise-urge-surf-step-2 = Recorre tu cuerpo de la cabeza a los pies. ¿Dónde está el impulso? Di con palabras cómo es ahí.
exercise-urge-surf-step-3 = Quédate en un solo lugar. ¿Está caliente o frío, tenso o con hormigueo, es grande o pequeño? ¿Se mueve?
exercise-urge-surf-step-4 = Respira con él y observa cómo sube y baja. No luchas contra él, y tampoco lo sigues.
exercise-urge-surf-step-5 = Pasa al siguiente lugar donde lo sientes. Cada minuto, di cuánta fuerza tiene, de 0 a 10.
exercise-urge-surf-step-6 = Cuando haya bajado, haz algo amable por ti. Si sigue alto, no te quedes a solas con él: contacta con alguien.

exercise-urge-delay-title = Aplazar y distraerse
exercise-urge-delay-summary = Para un impulso de hacerte daño. El tiempo entre el impulso y el acto le da ocasión de apagarse.
exercise-urge-delay-caution = Si tienes heridas, busca primero atención médica. Si crees que puedes correr peligro, llama al número de emergencias de tu país.
exercise-urge-delay-step-1 = Nótalo, y dilo o escríbelo: tengo un impulso. Eso todavía no es un acto.
exercise-urge-delay-step-2 = Ve a otra habitación, o adonde haya otras personas.
exercise-urge-delay-step-3 = Decide esperar diez minutos. Solo estos diez.
exercise-urge-delay-step-4 = Haz algo que vaya con lo que sientes: con rabia, camina rápido o aprieta un cojín; con tristeza, abrígate bien; con soledad, escríbele a alguien.
exercise-urge-delay-step-5 = Vuelve a mirar. ¿Ha cambiado, aunque sea un poco? Entonces espera otros diez.
exercise-urge-delay-step-6 = Si sigue fuerte, díselo a alguien de confianza o contacta con una línea de ayuda. No tienes que esperar a que empeore.

exercise-spot-pattern-title = Descubrir tu patrón
exercise-spot-pattern-summary = Mirar qué hubo antes de un impulso puede ayudarte a actuar antes la próxima vez. Mejor en un día más tranquilo.
exercise-spot-pattern-caution = Deja fuera cualquier detalle de cómo te hiciste daño. Si mirar atrás despierta el impulso, para y haz algo que te dé estabilidad.
exercise-spot-pattern-step-1 = Piensa en una vez. ¿Qué pasó justo antes: una persona, un lugar, un mensaje, un pensamiento?
exercise-spot-pattern-step-2 = ¿Qué sentiste, y en qué parte del cuerpo lo notaste primero?
exercise-spot-pattern-step-3 = ¿Qué ayudó, aunque fuera muy poco?
exercise-spot-pattern-step-4 = ¿Qué podrías probar primero la próxima vez, en cuanto notes esa señal?
exercise-spot-pattern-step-5 = Guarda tus notas para ti, o enséñaselas a alguien que te apoye.

exercise-craving-half-hour-title = Ganas de consumir: la próxima media hora
exercise-craving-half-hour-summary = Las ganas son una parte normal de beber o consumir menos. Crecen y se apagan, a menudo en minutos.
exercise-craving-half-hour-caution = Si bebes o consumes mucho todos los días, dejarlo de golpe puede ser peligroso. Pide antes consejo médico.
exercise-craving-half-hour-step-1 = Dite: son ganas de consumir. Es un pensamiento y una sensación, y pasa.
exercise-craving-half-hour-step-2 = Aléjate de donde empezó: la habitación, la calle, el chat.
exercise-craving-half-hour-step-3 = Haz algo hasta que baje: camina, cocina, juega a algo, sube el volumen de una canción.
exercise-craving-half-hour-step-4 = Llama o escribe a alguien que sepa lo que estás intentando.
exercise-craving-half-hour-step-5 = Recuerda una razón por la que querías este cambio.
exercise-craving-half-hour-step-6 = Cuando pase, date cuenta de que lo has superado. Si no fue así, no es motivo para rendirse; puedes empezar de nuevo.

exercise-comfort-kit-title = Preparar una caja de consuelo
exercise-comfort-kit-summary = Una caja, o una nota en tu teléfono, hecha en un día mejor y lista para uno difícil.
exercise-comfort-kit-step-1 = Busca una caja o una bolsa, o empieza una nota.
exercise-comfort-kit-step-2 = Pon algo para cada sentido: algo suave, un olor que te guste, una lista de canciones, fotos, un dulce.
exercise-comfort-kit-step-3 = Añade algo para tener las manos ocupadas: un rompecabezas, lana, un juego pequeño.
exercise-comfort-kit-step-4 = Escríbete unas líneas desde hoy, cuando las cosas son un poco más fáciles.
exercise-comfort-kit-step-5 = Añade los nombres y números de personas y líneas con las que podrías contactar.
exercise-comfort-kit-step-6 = Ponla donde puedas alcanzarla sin tener que pensar.

## Sueño

exercise-sleep-wind-down-title = Bajar el ritmo para dormir
exercise-sleep-wind-down-summary = Dale un final al día antes de acostarte. Empieza una o dos horas antes de cuando quieras dormir.
exercise-sleep-wind-down-caution = Si duermes mal la mayoría de las noches durante varias semanas, consulta con personal médico. Hay tratamientos que ayudan.
exercise-sleep-wind-down-step-1 = Elige la hora a la que tu noche empieza a ir más despacio, y desde entonces silencia tus servidores y mensajes.
exercise-sleep-wind-down-step-2 = Escribe lo que queda para mañana, por pequeño que sea, para que tu cabeza no tenga que guardarlo.
exercise-sleep-wind-down-step-3 = Escribe una o dos líneas sobre lo que hoy salió bien.
exercise-sleep-wind-down-step-4 = Aparta las pantallas y las noticias. Deja una luz cálida y baja.
exercise-sleep-wind-down-step-5 = Haz algo tranquilo que te guste: un libro, música, un baño o una ducha tibia, estiramientos lentos.
exercise-sleep-wind-down-step-6 = Acuéstate cuando tengas sueño. Si el sueño no llega, levántate, haz algo tranquilo e inténtalo más tarde.

exercise-sleep-night-thoughts-title = Pensamientos a las tres de la madrugada
exercise-sleep-night-thoughts-summary = De noche todo parece más grande. Deja el pensamiento para luego en vez de resolverlo.
exercise-sleep-night-thoughts-caution = Si el pensamiento es quitarte la vida, no tienes que esperar a la mañana. Contacta ahora con una línea de crisis o con alguien de confianza.
exercise-sleep-night-thoughts-step-1 = Escribe el pensamiento en pocas palabras y deja el papel lejos de ti.
exercise-sleep-night-thoughts-step-2 = Dite: esto queda para mañana. Lo miraré a la luz del día.
exercise-sleep-night-thoughts-step-3 = Da la vuelta al reloj y al teléfono para no ver la hora.
exercise-sleep-night-thoughts-step-4 = Afloja desde los pies hasta la cara, una parte tras otra.
exercise-sleep-night-thoughts-step-5 = Si el pensamiento vuelve, repítele: mañana. No hace falta que se lo digas con amabilidad.

## En línea

exercise-social-media-reset-title = Ordenar tus redes
exercise-social-media-reset-summary = Cambios pequeños que pueden hacer que las redes sociales traten mejor a tu ánimo y a tu sueño.
exercise-social-media-reset-step-1 = Silencia, bloquea o deja una cosa que cada vez te hace sentir peor.
exercise-social-media-reset-step-2 = Desactiva las notificaciones por la noche y carga el teléfono lejos de la cama.
exercise-social-media-reset-step-3 = Elige un momento del día o un lugar sin pantallas: las comidas, o la última hora.
exercise-social-media-reset-step-4 = Encuéntrate con alguien en persona esta semana, o haz algo que te guste y que no tenga pantalla.
exercise-social-media-reset-step-5 = La próxima vez que dejes de mirar la pantalla, pregúntate: ¿mejor, igual o peor?
exercise-social-media-reset-step-6 = Si algo en línea te asustó o te hizo daño, cuéntaselo a alguien de confianza.

exercise-stop-doomscroll-title = Salir de las malas noticias sin fin
exercise-stop-doomscroll-summary = Sal de una cadena de malas noticias en unos dos minutos.
exercise-stop-doomscroll-step-1 = Levanta la vista de la pantalla. Nombra la habitación donde estás y una cosa que haya en ella.
exercise-stop-doomscroll-step-2 = Cierra la aplicación entera, no solo la publicación.
exercise-stop-doomscroll-step-3 = Deja el teléfono en otro lugar. Levántate, estírate, bebe un poco de agua.
exercise-stop-doomscroll-step-4 = Decide cuándo volverás a mirar las noticias, por ejemplo una vez mañana por la tarde, y dónde.
exercise-stop-doomscroll-step-5 = Si un tema te sigue doliendo, silencia sus palabras o las cuentas que lo traen.
exercise-stop-doomscroll-step-6 = Si las noticias te han afectado, háblalo con alguien en vez de seguir leyendo.

## En una crisis

exercise-next-ten-minutes-title = Los próximos diez minutos
exercise-next-ten-minutes-summary = Cuando un día entero es demasiado, atraviesa un tramo corto, y luego el siguiente. No tienes que decidir nada ahora.
exercise-next-ten-minutes-caution = Si corres peligro ahora, o ya tienes heridas, llama primero al número de emergencias de tu país.
exercise-next-ten-minutes-step-1 = Ve a un lugar más seguro para ti, cerca de otras personas si puedes.
exercise-next-ten-minutes-step-2 = Suelta el aire despacio, cinco veces.
exercise-next-ten-minutes-step-3 = Escribe o llama a una persona o a una línea. Puedes decir: corro peligro, ¿puedes quedarte conmigo?
exercise-next-ten-minutes-step-4 = Hasta que respondan, ten las manos ocupadas: sostén algo tibio, dobla ropa, dibuja, acaricia a una mascota.
exercise-next-ten-minutes-step-5 = Han pasado diez minutos. Empieza los diez siguientes, de la misma manera.

exercise-safety-plan-title = Hacer un plan de seguridad
exercise-safety-plan-summary = Una lista corta con tus palabras, hecha en un día más tranquilo, para seguirla paso a paso en uno malo. Ten a mano algo para escribir.
exercise-safety-plan-caution = Lo mejor es hacerlo junto a un o una profesional, o con alguien de confianza. Si corres peligro ahora, llama primero al número de emergencias de tu país.
exercise-safety-plan-step-1 = Mis señales de aviso: los pensamientos, estados de ánimo o situaciones que me dicen que está empezando.
exercise-safety-plan-step-2 = Lo que puedo hacer por mi cuenta para pensar en otra cosa.
exercise-safety-plan-step-3 = Personas y lugares que me distraen, aunque no hablemos de ello.
exercise-safety-plan-step-4 = Personas a las que puedo pedir ayuda, con sus números.
exercise-safety-plan-step-5 = Profesionales, líneas de crisis y el número de emergencias donde vivo.
exercise-safety-plan-step-6 = Qué haría más seguro para mí el lugar donde vivo, y quién puede ayudarme con eso.
exercise-safety-plan-step-7 = Algo que me importa y por lo que vale la pena quedarme, por pequeño que sea.
exercise-safety-plan-step-8 = Guárdalo donde lo encuentres, y dale una copia a alguien de confianza.
