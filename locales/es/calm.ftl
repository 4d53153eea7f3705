# Ejercicios y afirmaciones: todo lo que rodea a sus propias frases. Lo lee quien quizá tenga un ataque
# de pánico: pocas palabras, ninguna con prisa, ninguna que prometa.

## Los pasos de un ejercicio

calm-caution = Antes de empezar:
calm-step = Paso { $step } de { $steps }
calm-last-step = Ese era el último paso. Tómate todo el tiempo que quieras.
calm-button-back = Atrás
calm-button-next = Siguiente
calm-button-another = Otro ejercicio
calm-button-done = Listo
calm-source = Fuente: { $link } · leída en { $month }
calm-talk = Para hablar con alguien: `/helpline`

## Al ritmo de la respiración

calm-button-start = Empezar
calm-button-stop = Parar
calm-button-again = Otra vez
calm-ready = Ponte a gusto
calm-ready-soon = En un momento llega la primera vez de tomar aire. Puedes parar cuando quieras.
calm-do-in = Toma aire
calm-do-hold = Retén el aire
calm-do-out = Suelta el aire
calm-beat =
    { $seconds ->
        [one] { $seconds } segundo
       *[other] { $seconds } segundos
    } · ronda { $round } de { $rounds }
calm-ended = Esa era la última ronda. Deja que la respiración siga a su manera.
calm-stopped = Terminado. Deja que la respiración siga a su manera.
calm-done = Está bien. Puedes volver a esto cuando quieras.

## Elegir

calm-choose = ¿Qué te ayudaría ahora?
calm-choose-placeholder = Elige un ejercicio
calm-choose-more = Hay más: escribe lo que necesitas con `/resources exercise`
calm-option = { $title } · { $topic }
calm-nothing = No tengo ningún ejercicio para “{ $typed }”.
calm-nearest = Estos son los que más se acercan:

## Afirmaciones

calm-verdict-myth = Mito.
calm-verdict-fact = Cierto.
calm-verdict-mixed = Cierto en parte.
calm-button-another-fact = Otra
calm-nothing-fact = Todavía no tengo nada sobre “{ $typed }”.
calm-choose-fact = Elige una afirmación

## De qué tratan, y otras palabras con las que se buscan (separadas por comas)

calm-topic-crisis = En una crisis
calm-topic-suicide = Pensamientos suicidas
calm-topic-self-harm = Autolesiones
calm-topic-urges = Impulsos
calm-topic-panic = Pánico
calm-topic-anxiety = Ansiedad
calm-topic-grounding = Volver al presente
calm-topic-breathing = Respiración
calm-topic-stress = Estrés
calm-topic-anger = Rabia
calm-topic-depression = Días bajos
calm-topic-trauma = Recuerdos difíciles
calm-topic-grief = Duelo
calm-topic-substance-use = Alcohol y drogas
calm-topic-sleep = Sueño
calm-topic-thoughts = Pensamientos y preocupaciones
calm-topic-feelings = Emociones fuertes
calm-topic-relaxation = Relajación
calm-topic-self-care = Cuidarse
calm-topic-social-media = Redes sociales
calm-topic-supporting-others = Apoyar a alguien
calm-topic-help-seeking = Buscar ayuda
calm-topic-mental-health = Salud mental
calm-topic-medication = Medicación
calm-topic-ptsd = Estrés postraumático
calm-topic-psychosis = Psicosis
calm-topic-ocd = Obsesiones y compulsiones
calm-topic-neurodivergence = Neurodivergencia
calm-topic-eating-disorders = Trastornos alimentarios
calm-topic-domestic-violence = Violencia en casa
calm-topic-sexual-assault = Violencia sexual
calm-topic-trafficking = Trata y explotación
calm-topic-lgbtq = Personas LGBTQ+
calm-topic-child-youth = Infancia y juventud
calm-topic-veterans = Veteranas y veteranos
calm-topic-men = Hombres

calm-alias-crisis = crisis, emergencia, crisis nerviosa, desesperación, corro peligro, quiero morir, quiero matarme, ayuda, no puedo más
calm-alias-suicide = suicidio, suicida, quiero morir, matarme, quitarme la vida, acabar con todo, no quiero vivir
calm-alias-self-harm = autolesión, hacerme daño, lastimarme, cortarme, cortes
calm-alias-urges = impulso, ganas, tentación, recaída, antojo
calm-alias-panic = ataque de pánico, corazón acelerado, palpitaciones, no puedo respirar, hiperventilar, temblor
calm-alias-anxiety = nervios, miedo, susto, temor, preocupación, angustia, fobia
calm-alias-grounding = anclaje, disociación, irreal, desconectado, desconectada, sentidos, ausente
calm-alias-breathing = respirar, ejercicio de respiración, aire
calm-alias-stress = estresado, estresada, tensión, presión, agobio, examen, agotamiento
calm-alias-anger = ira, enojo, enfado, furia, irritación
calm-alias-depression = depresión, tristeza, triste, sin esperanza, vacío, sin energía, sin ganas, soledad
calm-alias-trauma = trauma, flashback, recuerdo, pesadillas, estrés postraumático
calm-alias-grief = pérdida, luto, muerte, murió, extrañar, echar de menos
calm-alias-substance-use = adicción, beber, sobriedad, alcoholismo, drogas, sobredosis, consumo, narcan, naloxona
calm-alias-sleep = insomnio, no puedo dormir, dormir, noche, cansancio, acostarse
calm-alias-thoughts = pensar demasiado, preocupación, rumiación, pensamientos intrusivos, darle vueltas
calm-alias-feelings = emociones, sentimientos, llorar, vergüenza, culpa
calm-alias-relaxation = relajarse, calma, calmarse, músculos, tensión, descansar
calm-alias-self-care = autocuidado, rutina, comer, ducha, higiene, tratarme bien
calm-alias-social-media = teléfono, pantalla, internet, en línea, instagram, tiktok, malas noticias
calm-alias-supporting-others = amigo, amiga, ayudar a alguien, familia, escuchar, me preocupa alguien
calm-alias-help-seeking = terapia, terapeuta, psicólogo, psicóloga, médico, línea de ayuda, línea de crisis, llamar
calm-alias-mental-health = enfermedad mental, psicológico, diagnóstico
calm-alias-medication = antidepresivos, medicamentos, pastillas, psiquiatra
calm-alias-ptsd = trauma, flashbacks, soldados, TEPT
calm-alias-psychosis = esquizofrenia, oír voces, doble personalidad, alucinaciones
calm-alias-ocd = toc, obsesivo, compulsivo, orden, limpieza, gérmenes
calm-alias-neurodivergence = tdah, autismo, autista, déficit de atención
calm-alias-eating-disorders = anorexia, bulimia, atracones, peso, dieta
calm-alias-domestic-violence = violencia doméstica, violencia de género, violencia intrafamiliar, maltrato, pareja
calm-alias-sexual-assault = violación, agresión sexual, abuso sexual, consentimiento
calm-alias-trafficking = trata de personas, esclavitud
calm-alias-lgbtq = gay, lesbiana, bisexual, trans, queer, LGTBI, LGBTIQ
calm-alias-child-youth = niños, niñas, adolescentes, jóvenes, menores, colegio, escuela
calm-alias-veterans = veterano, veterana, militar, soldado
calm-alias-men = varones, chicos, masculinidad
