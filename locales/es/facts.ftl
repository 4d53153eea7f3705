# Cosas que se dicen sobre la salud mental, y por qué son ciertas o no. Estructura y fuentes: selfhelp/facts.yaml.

## Suicidio

fact-ask-plants-idea-claim = Preguntarle a alguien si piensa en el suicidio le mete la idea en la cabeza.
fact-ask-plants-idea-why = Preguntar directamente no crea ni aumenta los pensamientos suicidas. Muestra que quieres escuchar y puede ser un alivio, y a menudo es la única manera de saber cómo está de verdad alguien.
fact-talk-is-attention-claim = Quien habla de suicidio solo quiere llamar la atención.
fact-talk-is-attention-why = Hablar de ello suele significar que alguien sufre de verdad. Tómalo en serio cada vez, escucha y ayuda a esa persona a encontrar apoyo.
fact-talkers-never-act-claim = Quien dice que se va a quitar la vida no lo hará de verdad.
fact-talkers-never-act-why = Muchas personas que mueren por suicidio se lo habían dicho antes a alguien. Decirlo puede ser una forma de buscar ayuda, así que merece una respuesta tranquila y directa.
fact-no-warning-ever-claim = El suicidio siempre ocurre sin aviso.
fact-no-warning-ever-why = La mayoría de las personas con pensamientos suicidas muestra señales en lo que dice o hace. Es fácil que se escapen: apréndelas, y no te culpes por lo que no viste.
fact-set-on-dying-claim = Una persona con pensamientos suicidas está totalmente segura de querer morir.
fact-set-on-dying-why = La mayoría siente dos cosas a la vez: quiere que el dolor pare, y una parte quiere vivir. Vale la pena hablar con esa parte.
fact-once-suicidal-always-claim = Quien ha tenido pensamientos suicidas los tendrá siempre.
fact-once-suicidal-always-why = El riesgo alto suele durar poco y depender de una situación. Los pensamientos pueden volver, pero quienes los han tenido pueden llegar a vivir muchos años.
fact-only-mentally-ill-claim = Solo las personas con una enfermedad mental tienen pensamientos suicidas.
fact-only-mentally-ill-why = Los pensamientos suicidas son señal de una infelicidad profunda, a la que puede llegar cualquiera. Muchas personas con un diagnóstico nunca los tienen.
fact-cannot-be-prevented-claim = Si alguien ha decidido morir, nada puede impedirlo.
fact-cannot-be-prevented-why = El suicidio se puede prevenir. Alguien que escucha, un tratamiento y un plan de seguridad salvan vidas.
fact-weak-or-selfish-claim = Tener pensamientos suicidas es de personas débiles o egoístas.
fact-weak-or-selfish-why = Son señal de un dolor que parece insoportable y sin salida. Juzgar añade vergüenza; el apoyo ayuda.
fact-attempt-then-safe-claim = Quien sobrevivió a un intento no volverá a intentarlo.
fact-attempt-then-safe-why = Un intento anterior es una de las señales de riesgo más fuertes, por eso importan las semanas y los meses siguientes. Muchas personas se recuperan, y mantener el contacto ayuda.
fact-only-professionals-claim = Solo los profesionales pueden ayudar a una persona con pensamientos suicidas.
fact-only-professionals-why = Una amistad puede preguntar, escuchar, ayudar a reducir el peligro, poner en contacto con ayuda y volver a preguntar más tarde. No tienes que arreglarlo, ni llevarlo a solas.
fact-promise-not-to-claim = Hacer que alguien prometa no hacerse daño mantiene a salvo a esa persona.
fact-promise-not-to-why = Las promesas y los contratos ya no se consideran una buena práctica. Es mejor un plan de seguridad: hecho entre las dos partes, dice qué hacer y a quién llamar cuando las cosas empeoran.
fact-teens-never-claim = La gente joven no piensa en el suicidio.
fact-teens-never-why = El suicidio está entre las principales causas de muerte en el mundo entre los 15 y los 29 años. Toma el sufrimiento de alguien joven tan en serio como el de una persona adulta.
fact-how-many-die-claim = Más de 700 000 personas mueren por suicidio cada año en el mundo.
fact-how-many-die-why = La Organización Mundial de la Salud cuenta más de 720 000 muertes al año, la mayoría en países de ingresos bajos y medianos. No es un problema de una sola persona, y se puede prevenir.
fact-committed-suicide-claim = Da igual cómo lo digamos: “cometer suicidio” está bien.
fact-committed-suicide-why = “Cometer” suena a delito y añade vergüenza. “Murió por suicidio” es más claro y más amable, y a un intento es mejor no llamarlo éxito ni fracaso.
fact-blue-monday-claim = El “Blue Monday” es el día más triste del año.
fact-blue-monday-why = Esa fecha de enero salió de la publicidad, no de la investigación. El desánimo puede llegar cualquier día, y el apoyo también.
fact-holiday-peak-claim = En Navidad es cuando hay más suicidios.
fact-holiday-peak-why = En Estados Unidos, diciembre suele tener la tasa más baja del año. Aun así, las fiestas pueden ser muy duras: pregunta a la gente cómo está.

## Autolesiones

fact-selfharm-attention-claim = Quien se autolesiona quiere llamar la atención.
fact-selfharm-attention-why = La mayoría lo oculta. Suele ser una forma de sobrellevar lo que cuesta poner en palabras. Si alguien te deja verlo, necesita amabilidad, no una reprimenda.
fact-selfharm-suicidal-claim = Toda persona que se autolesiona quiere morir.
fact-selfharm-suicidal-why = Autolesionarse es muchas veces una forma de sobrellevar algo, no un intento de morir. Pero ambas cosas pueden ir juntas y el riesgo es mayor más adelante, así que siempre vale la pena preguntar por las dos.
fact-selfharm-just-stop-claim = Quien se autolesiona podría dejarlo fácilmente si quisiera.
fact-selfharm-just-stop-why = Puede volverse un hábito fuerte ligado al alivio. Dejarlo suele llevar tiempo, otras formas de sobrellevar las cosas y ayuda con lo que hay debajo. Una recaída no es un fracaso.
fact-selfharm-girls-claim = Solo se autolesionan las adolescentes.
fact-selfharm-girls-why = Se autolesionan personas de todas las edades, géneros y orígenes. El estereotipo hace que a chicos, hombres y personas adultas les cueste más pedir ayuda.
fact-selfharm-small-claim = Si la herida es leve, no es para tanto.
fact-selfharm-small-why = El aspecto de una herida dice poco de lo mal que está alguien. Cualquier autolesión es motivo para buscar apoyo, y una herida que te preocupa necesita atención médica.

## Trastornos de la conducta alimentaria

fact-ed-look-claim = Un trastorno de la conducta alimentaria se nota a simple vista.
fact-ed-look-why = Muchas personas con un trastorno de la conducta alimentaria tienen un aspecto saludable y aun así pueden estar muy enfermas. Ocurre en cuerpos de todas las formas y tamaños.
fact-ed-choice-claim = Los trastornos alimentarios son una elección, una fase o una dieta que se fue de las manos.
fact-ed-choice-why = Son enfermedades graves, en las que influyen los genes y el entorno. La recuperación completa es posible, y la ayuda temprana importa.
fact-ed-girls-claim = Los trastornos alimentarios solo les pasan a mujeres jóvenes y blancas.
fact-ed-girls-why = Afectan a personas de todos los géneros, edades, etnias e ingresos. Muchas pasan desapercibidas porque no encajan en el estereotipo.
fact-ed-just-eat-claim = Alguien con un trastorno alimentario solo necesita comer con normalidad.
fact-ed-just-eat-why = Las comidas pueden ser muy difíciles, y el tratamiento es solo una parte de la mejoría. La enfermedad puede torcer hasta un comentario bienintencionado: la amabilidad y la ayuda temprana hacen más que la presión.

## Salud mental

fact-mi-violent-claim = Las personas con una enfermedad mental son violentas.
fact-mi-violent-why = La mayoría no lo es, y los estudios no ven en ellas más violencia que en las demás. Es más probable que a una persona con una enfermedad mental grave le haga daño la violencia de otras personas.
fact-mi-rare-claim = Los problemas de salud mental son raros.
fact-mi-rare-why = Son frecuentes: en Estados Unidos, alrededor de una de cada cinco personas adultas tiene uno en un año dado. Pueden afectar a cualquiera en cualquier momento de la vida.
fact-half-by-14-claim = Cerca de la mitad de los problemas de salud mental ya ha empezado a los 14 años.
fact-half-by-14-why = La Organización Mundial de la Salud usó esta cifra en 2018 y añadió que la mayoría de los casos ni se detecta ni se trata. El apoyo temprano puede cambiar cómo van las cosas.
fact-depression-weakness-claim = La depresión es debilidad, y se sale de ella con poner de tu parte.
fact-depression-weakness-why = Es un problema de salud que se puede tratar, no un defecto de carácter, y la voluntad sola rara vez la quita. Hablar, el tratamiento y el apoyo pueden ayudar.
fact-antidep-addictive-claim = Los antidepresivos crean adicción.
fact-antidep-addictive-why = No hacen que quieras cada vez más. Pero dejarlos, sobre todo de golpe, puede causar síntomas de abstinencia: habla con quien te los receta antes de cambiar nada.
fact-antidep-personality-claim = Los antidepresivos cambian quién eres.
fact-antidep-personality-why = No sustituyen tu personalidad, y muchas personas vuelven a reconocerse. Algunas se sienten apagadas con uno de ellos: díselo a quien te lo receta, porque otro puede irte mejor.
fact-antidep-instant-claim = Los antidepresivos funcionan enseguida.
fact-antidep-instant-why = Pueden tardar un par de semanas en empezar a ayudar, y el efecto puede crecer durante las semanas y los meses siguientes. Si mientras tanto te sientes peor, díselo a tu médico o médica.
fact-antidep-forever-claim = Si empiezas a tomar antidepresivos, los necesitarás toda la vida.
fact-antidep-forever-why = Muchas personas los toman hasta algunos meses después de sentirse mejor, y luego los dejan poco a poco, con ayuda médica.
fact-ptsd-weak-claim = El estrés postraumático es señal de debilidad.
fact-ptsd-weak-why = Le puede pasar a cualquiera después de un trauma. Mucho de lo que aumenta el riesgo, como la gravedad o la duración de lo ocurrido, no depende de la persona.
fact-ptsd-veterans-claim = Solo soldados y veteranos de guerra tienen estrés postraumático.
fact-ptsd-veterans-why = Le puede pasar a cualquiera después de un trauma, en la guerra o muy lejos de ella, por ejemplo tras una agresión sexual.
fact-ptsd-untreatable-claim = Contra el estrés postraumático no se puede hacer nada.
fact-ptsd-untreatable-why = Hay tratamientos bien estudiados. En algunas personas los síntomas desaparecen por completo; en otras son menos y es más fácil vivir con ellos.
fact-schizo-split-claim = La esquizofrenia es tener doble personalidad.
fact-schizo-split-why = Afecta a cómo alguien percibe el mundo y lo entiende, por ejemplo al oír voces. No consiste en tener varias personalidades.
fact-ocd-tidy-claim = El TOC es solo que te gusten el orden y la limpieza.
fact-ocd-tidy-why = El trastorno obsesivo-compulsivo (TOC) trae pensamientos no deseados que asustan y actos repetidos para aliviarlos. Puede adueñarse de la vida diaria, y se puede tratar.
fact-panic-danger-claim = Un ataque de pánico puede matarte.
fact-panic-danger-why = Puedes sentir que vas a desplomarte o a morir, pero pasa y suele ser inofensivo. Otras enfermedades se le parecen: consulta lo que sea nuevo con personal médico, y pide ayuda enseguida si parece una emergencia.
fact-adhd-parenting-claim = El TDAH se debe a una mala crianza.
fact-adhd-parenting-why = El TDAH tiene que ver con cómo se desarrolla el cerebro, y existe en todo el mundo y en todo tipo de familias. No es el resultado de una mala crianza.
fact-autism-vaccines-claim = Las vacunas causan autismo.
fact-autism-vaccines-why = Varios estudios de gran calidad han comprobado que no. Partes del artículo de 1998 que dio origen a la idea eran falsas, y la revista que lo publicó se disculpó.
fact-autism-empathy-claim = Las personas autistas no tienen empatía.
fact-autism-empathy-why = Muchas sienten profundamente lo que viven las demás, y lo captan o lo muestran de otra manera. El malentendido va en ambas direcciones: también a las personas autistas se las interpreta mal a menudo.

## Violencia y abusos

fact-da-just-leave-claim = Si el maltrato fuera tan grave, se iría y ya está.
fact-da-just-leave-why = Irse suele ser el momento más peligroso, y el dinero, los hijos, el miedo y el aislamiento retienen a la gente. Un servicio especializado puede ayudar a planear cómo protegerse.
fact-da-alcohol-claim = El alcohol o las drogas hacen que la gente maltrate.
fact-da-alcohol-why = Pueden empeorar el maltrato, pero no lo causan. Muchas personas maltratan sin haber bebido, y muchas beben sin maltratar a nadie.
fact-da-poor-claim = El maltrato solo ocurre en familias pobres.
fact-da-poor-why = Ocurre con cualquier nivel de ingresos y en cualquier trabajo, cultura y barrio.
fact-da-men-claim = Los hombres no pueden sufrir maltrato de su pareja o su familia.
fact-da-men-why = Los hombres también sufren maltrato, y durante mucho tiempo se ha pasado por alto. Algunas líneas de ayuda son para ellos, y para muchos de los que llaman es importante que sea confidencial.
fact-rape-stranger-claim = La mayoría de las violaciones las comete alguien desconocido.
fact-rape-stranger-why = En la mayoría de los casos, quien la sufrió conocía a la persona, y a menudo ocurre en casa o en el trabajo.
fact-rape-fight-back-claim = Si no hubo resistencia, no fue una agresión.
fact-rape-fight-back-why = La reacción más frecuente es el bloqueo, y nadie lo elige. No moverse o no gritar no es lo mismo que consentir.
fact-rape-clothes-claim = La ropa que alguien llevaba o lo que bebió le da parte de la culpa.
fact-rape-clothes-why = Solo es responsable quien decidió agredir. Nadie se lo busca con la ropa o con una bebida.
fact-traffick-kidnap-claim = La trata de personas siempre empieza con un secuestro.
fact-traffick-kidnap-why = La mayoría de los tratantes se gana primero la confianza, y luego usa engaños, amenazas o deudas. A muchas víctimas las atrajo alguien que conocían.
fact-traffick-borders-claim = La trata de personas es llevar gente a través de fronteras.
fact-traffick-borders-why = No hace falta ningún viaje. Puede ocurrirle a alguien en su propia ciudad o en su propia casa.
fact-traffick-sex-only-claim = Toda la trata de personas es sexual.
fact-traffick-sex-only-why = También es trabajo forzado, por ejemplo en el campo, en restaurantes y en casas.

## Alcohol y drogas

fact-overdose-touch-claim = Tocar a alguien que ha sufrido una sobredosis puede causarte otra a ti.
fact-overdose-touch-why = Un contacto breve con la piel, incluso con un opioide fuerte, no causa una sobredosis: no tengas miedo de ayudar. Llama al número de emergencias, da naloxona si tienes y quédate con la persona.
fact-naloxone-harm-claim = La naloxona es peligrosa si no sabes con seguridad que es una sobredosis de opioides.
fact-naloxone-harm-why = No daña a quien no ha tomado opioides. Dala cuando sospeches una sobredosis, llama al número de emergencias y quédate con la persona.
fact-addiction-willpower-claim = La adicción es solo falta de voluntad.
fact-addiction-willpower-why = La adicción es una enfermedad que afecta al cerebro y a lo que una persona hace, con causas en el cuerpo y en la vida que la rodea. Hay tratamientos que funcionan.
fact-alcohol-sleep-claim = Un trago antes de acostarse ayuda a dormir.
fact-alcohol-sleep-why = Puede ayudarte a conciliar el sueño antes, pero lo que viene después suele ser un sueño peor, que te deja con cansancio al día siguiente.

## Diversidad, duelo y ayuda

fact-lgbtq-inherent-claim = Las personas jóvenes LGBTQ+ corren riesgo por ser quienes son.
fact-lgbtq-inherent-why = El mayor riesgo viene de cómo se las trata: rechazo, acoso y estigma. No viene de quiénes son.
fact-one-adult-claim = La aceptación de una persona adulta se relaciona con menos intentos de suicidio en jóvenes LGBTQ+.
fact-one-adult-why = En una gran encuesta en Estados Unidos, quienes tenían la aceptación de al menos una persona adulta comunicaron intentos con un 40 % menos de probabilidad. Es una relación, no una prueba de causa.
fact-grief-stages-claim = El duelo pasa por cinco etapas en orden.
fact-grief-stages-why = El modelo salió del trabajo con personas que estaban muriendo, no con quienes han perdido a alguien. El duelo llega en olas y no tiene calendario. Pide ayuda si sientes que no avanzas o que corres peligro.
fact-grief-silence-claim = Es más amable no mencionar a la persona que murió.
fact-grief-silence-why = Evitar el tema puede doler, y oír su nombre puede consolar. No todo el mundo quiere hablar enseguida: sigue su ritmo y, si dudas, pregunta.
fact-helpline-suicidal-only-claim = Las líneas de crisis son solo para quien está a punto de morir.
fact-helpline-suicidal-only-why = Samaritans dice que la mayoría de quienes contactan con ellos no tiene pensamientos suicidas. No hace falta correr peligro, ni tenerlo claro, para pedir hablar.
fact-helpline-police-claim = Si contactas con una línea de ayuda, enviarán a la policía.
fact-helpline-police-why = Lo habitual es que no: en Estados Unidos, por ejemplo, en la mayoría de las llamadas al 988 no intervienen emergencias. Algunas líneas pueden avisarlas ante un riesgo inmediato para una vida. Varía, y puedes preguntarlo primero.
fact-therapy-serious-only-claim = La terapia es solo para personas con una enfermedad grave.
fact-therapy-serious-only-why = La terapia también puede ayudar con un duelo, la pérdida del trabajo, problemas en una relación o emociones que cuesta sobrellevar. No necesitas un diagnóstico para buscarla.
fact-social-media-bad-claim = Las redes sociales siempre dañan la salud mental.
fact-social-media-bad-why = En jóvenes hay pruebas de efectos buenos y malos, y crece la preocupación por los malos. Importa cómo es para ti: qué ves ahí, cómo te sientes después, a qué le quita sitio.
fact-us-988-only-claim = En Estados Unidos, el 988 es solo para personas con pensamientos suicidas.
fact-us-988-only-why = La línea de Estados Unidos atiende también cualquier malestar emocional, la salud mental y el consumo de sustancias, y acepta llamadas, mensajes de texto y chats de quienes se preocupan por otra persona.
