# «¿Qué pasa cuando llamo?», una tarjeta por tipo de línea. Se muestran en todos los países: donde las
# líneas se diferencian, la tarjeta lo dice. De dónde salen las frases: selfhelp/calls.yaml.

call-crisis-phone-title = Llamar a una línea de crisis
call-crisis-phone-who = Una persona con formación para escuchar; en muchas líneas, alguien voluntario con colegas de experiencia detrás. Puede que primero suene una grabación y, cuando hay muchas llamadas, puede que toque esperar. No hace falta correr peligro para llamar.
call-crisis-phone-cost = La mayoría de las líneas de crisis son gratuitas. Algunas cuestan lo mismo que una llamada normal, y a veces depende del teléfono que uses.
call-crisis-phone-private = Lo habitual es que lo que dices no salga de la línea, y no tienes que dar tu nombre. La mayoría hace una excepción cuando hay una vida en peligro; unas pocas no hacen ninguna. Puedes preguntarlo primero: “¿Lo que cuente se queda aquí?”
call-crisis-phone-sent = Lo habitual es que a nadie: en la mayoría de las llamadas solo se habla. Algunas líneas pueden enviar ayuda de emergencia cuando una vida corre peligro inmediato, aunque no quieras; otras nunca lo hacen sin tu consentimiento. Puedes preguntar al principio qué hace esta línea.
call-crisis-phone-say = No necesitas las palabras exactas. Basta con “No sé cómo empezar” o “Tengo pensamientos suicidas y necesito hablar”. Puedes llorar, quedarte un rato en silencio y colgar cuando quieras.

call-crisis-text-title = Escribir a una línea de crisis
call-crisis-text-who = Te escribe una persona con formación, muchas veces voluntaria. Las primeras respuestas pueden ser automáticas, y un chat puede hacer unas preguntas antes de que alguien se sume. Puede tardar unos minutos, más cuando hay mucha gente y mucho más por correo electrónico.
call-crisis-text-cost = El servicio en sí suele ser gratuito. Tu compañía de teléfono puede cobrar los mensajes de texto, y un chat gasta datos.
call-crisis-text-private = Lo habitual es que lo que escribes no salga de la línea. Puede que vean el número o la dirección desde donde escribes, y un mensaje de texto puede aparecer en la factura del teléfono. La mayoría hace una excepción cuando hay una vida en peligro. Puedes preguntar primero qué guarda esta.
call-crisis-text-sent = Lo habitual es que a nadie: tú escribes y te responden. Algunas líneas pueden enviar ayuda de emergencia cuando una vida corre peligro inmediato, aunque no quieras. Lo que hacen las demás varía; puedes preguntarlo.
call-crisis-text-say = Basta con “Hola, estoy pasando una noche muy mala”. Si la línea pide una palabra, envía primero esa palabra. Tú eliges cuánto cuentas y cuándo lo dejas.

call-listening-title = Llamar a alguien que escucha
call-listening-who = Una persona con formación para escuchar: voluntaria, profesional o, en algunas líneas, alguien que también ha vivido momentos difíciles. No te juzga ni decide por ti. No es una terapia, y no hace falta estar en crisis.
call-listening-cost = Muchas son gratuitas. Otras cuestan lo mismo que una llamada normal.
call-listening-private = Lo habitual es que lo que dices no salga de la línea, y no tienes que dar tu nombre. Algunas líneas lo garantizan sin excepciones. Otras tienen que actuar cuando hay una vida en peligro o alguien sufre abusos. Puedes preguntarlo primero.
call-listening-sent = Lo habitual es que a nadie: solo se habla. En algunas líneas nunca se comunica nada; otras pueden pedir ayuda cuando hay una vida en peligro. Puedes preguntar al principio qué hace esta línea.
call-listening-say = Basta con “Solo necesito hablar con alguien” o “Ha sido una semana de mucha soledad”. Nada es demasiado pequeño.

call-child-title = Llamar a una línea para la infancia y la juventud
call-child-who = Una persona con formación para hablar con niñas, niños y jóvenes; en muchas líneas, profesional de la orientación. Puedes hablar de cualquier cosa, grande o pequeña. Algunas de estas líneas ayudan también a personas adultas preocupadas por alguien menor de edad.
call-child-cost = Suele ser gratis.
call-child-private = Lo habitual es que lo que dices no salga de la línea, y puedes usar un nombre inventado. Puede que tengan que contárselo a alguien cuando hay una vida en peligro o se está haciendo daño a una niña o un niño. Muchas intentan hablarlo antes contigo.
call-child-sent = Lo habitual es que a nadie. Cuando alguien corre un peligro grave, muchas de estas líneas pueden llamar a una ambulancia, a la policía o a los servicios de protección de menores. En algunos países, su propio equipo acude. Puedes preguntar primero qué harían.
call-child-say = Una buena primera pregunta es “¿Lo que cuente se queda aquí?”. Después, por ejemplo: “Está pasando algo en casa y no sé qué hacer”. Puedes dejarlo cuando quieras.

call-domestic-violence-title = Llamar a una línea sobre violencia en casa
call-domestic-violence-who = Una persona que conoce la violencia por parte de la pareja o la familia. Escucha sin juzgar, y lo que pasa después sueles decidirlo tú. Puede hablar contigo de cómo protegerte y de servicios cerca de ti. A la mayoría de estas líneas también pueden llamar amistades y familiares.
call-domestic-violence-cost = Suele ser gratis.
call-domestic-violence-private = Suele ser confidencial, y no tienes que dar tu nombre. Puede haber excepciones, por ejemplo cuando se está haciendo daño a una niña o un niño. Las llamadas y los mensajes pueden verse en tu teléfono o en la factura: llama cuando la persona que te hace daño no esté cerca, desde un teléfono que no revise.
call-domestic-violence-sent = Lo habitual es que a nadie, así que si estás en peligro ahora mismo, llama al número de emergencias. Lo que puede hacer una línea varía: algunas no comunican nada sin tu consentimiento, otras pueden avisar a la policía o a los servicios sociales. Si eso te preocupa, pregúntalo primero.
call-domestic-violence-say = Puede que primero te pregunten si puedes hablar sin peligro. Después, por ejemplo: “No sé si esto es maltrato, pero tengo miedo”. Si entra alguien, puedes colgar. Puedes decir: “Por favor, que nadie me llame después”.

call-sexual-assault-title = Llamar a una línea tras una violencia sexual
call-sexual-assault-who = Una persona con formación para apoyar a quienes han vivido violencia sexual, hace poco o hace mucho. Escucha y no juzga. No hace falta que sepas qué nombre darle. A la mayoría de estas líneas también pueden llamar amistades y familiares.
call-sexual-assault-cost = Suele ser gratis.
call-sexual-assault-private = Suele ser confidencial, y no tienes que dar tu nombre. Hay excepciones, como que tú u otra persona corran peligro, o que se esté haciendo daño a una niña o un niño. Puedes preguntar primero qué tendrían que comunicar.
call-sexual-assault-sent = Lo habitual es que a nadie. La línea está para apoyar, no para presentar una denuncia; las excepciones a la confidencialidad están dichas arriba. En algunos lugares, alguien de su equipo puede acompañarte en el hospital o la comisaría. Si hay peligro o heridas ahora, llama al número de emergencias.
call-sexual-assault-say = Basta con “Me ha pasado algo y no sé cómo llamarlo”. No tienes que contar ningún detalle, y puedes dejarlo cuando quieras.

call-substance-use-title = Llamar a una línea sobre alcohol y drogas
call-substance-use-who = Una persona con formación que conoce el alcohol y otras drogas. Algunas líneas escuchan y aconsejan; otras sobre todo buscan tratamiento y apoyo cerca de ti. También suelen poder llamar familiares y amistades.
call-substance-use-cost = Suele ser gratis. El tratamiento del que te hablen puede costar algo; puedes pedir lugares que sean gratis o cuesten poco.
call-substance-use-private = Suele ser confidencial, y muchas líneas no necesitan tu nombre. Puede que pregunten más o menos dónde vives para encontrar ayuda cercana. Puedes preguntar primero si comunican algo a alguien.
call-substance-use-sent = Lo habitual es que a nadie. Estas líneas no son para una emergencia: si es posible que alguien haya tomado demasiado o no se le puede despertar, llama enseguida al número de emergencias.
call-substance-use-say = Basta con “Estoy consumiendo más de lo que quiero y no sé por dónde empezar” o “Me preocupa cuánto bebe mi hermano”.

call-eating-disorder-title = Llamar a una línea sobre trastornos de la conducta alimentaria
call-eating-disorder-who = Profesionales o voluntariado con formación; en algunas líneas, personas que han pasado por ello. Escuchan, explican y te ayudan a encontrar apoyo. La mayoría no hace diagnósticos ni tratamientos. También suelen poder llamar familiares y amistades.
call-eating-disorder-cost = Suele ser gratis.
call-eating-disorder-private = Suele ser confidencial. Las líneas pueden hacer excepciones cuando hay una vida en peligro o la ley lo exige. Puedes preguntarlo primero.
call-eating-disorder-sent = Lo habitual es que a nadie. Estas líneas hablan contigo y te cuentan qué apoyos hay. En una emergencia médica, llama mejor al número de emergencias.
call-eating-disorder-say = Basta con “No sé si esto cuenta, pero comer ha empezado a darme miedo”. No necesitas un diagnóstico para llamar.

call-lgbtq-title = Llamar a una línea LGBTQ+
call-lgbtq-who = Una persona con formación, voluntaria o profesional; en muchas líneas, también parte de la comunidad LGBTQ+. No hace falta que se lo hayas contado a nadie, ni que lo tengas claro. A muchas de estas líneas también pueden acudir amistades y familiares.
call-lgbtq-cost = Suele ser gratis, o costar lo mismo que una llamada normal.
call-lgbtq-private = Suele ser confidencial, y no tienes que dar tu nombre. Algunas líneas pueden compartir lo que saben para protegerte a ti o a otra persona, o porque una ley lo exige. Puedes preguntarlo primero.
call-lgbtq-sent = Varía. Algunas líneas nunca llaman a emergencias sin tu consentimiento; otras pueden hacerlo cuando hay una vida en peligro. Pregunta al principio: “¿Se enviaría a alguien sin preguntarme?”
call-lgbtq-say = Basta con “Nunca le he contado esto a nadie” o “Todavía no tengo claro quién soy”. Puedes decir con qué nombre y pronombres quieres que te hablen.

call-veterans-title = Llamar a una línea para quienes sirven o han servido en las fuerzas armadas
call-veterans-who = Una persona con formación que conoce la vida militar; en algunas líneas responde gente que también sirvió. Suelen poder llamar las familias y, a menudo, quienes siguen en servicio.
call-veterans-cost = Suele ser gratis.
call-veterans-private = Suele ser confidencial, y tú decides qué compartes. Si te preocupa que algo llegue a tu unidad o a un expediente, pregúntalo primero.
call-veterans-sent = Lo habitual es que a nadie: hablan contigo y trazan un plan. Algunas líneas pueden enviar ayuda de emergencia cuando una vida corre peligro inmediato. Puedes preguntar al principio qué hace esta línea.
call-veterans-say = Basta con “Serví en las fuerzas armadas y últimamente lo paso mal” o “Llamo por alguien que no volvió igual”.

call-emergency-title = Llamar al número de emergencias
call-emergency-who = Una persona que atiende las llamadas de emergencia. Pregunta dónde estás, qué ha pasado y quién necesita ayuda, y puede pasarte con la ambulancia, la policía o los bomberos.
call-emergency-cost = La llamada en sí suele ser gratuita. En algunos países, la ambulancia o el hospital pueden costar dinero después.
call-emergency-private = Esta línea no es anónima. Necesitan saber dónde estás, y en muchos lugares ven tu número o tu posición.
call-emergency-sent = Sí, para eso está. Cuando hay una vida en peligro por cómo se siente una persona, puede venir la policía además de una ambulancia, o en su lugar. Puedes decir que es una emergencia de salud mental y preguntar quién viene.
call-emergency-say = Di primero dónde estás, y luego: “Corro peligro. Necesito ayuda”. Si tienes una herida o has tomado algo, dilo enseguida. No cuelgues hasta que te digan que puedes hacerlo. En algunos países también se puede escribir un mensaje de texto.

call-directory-title = Usar un directorio de líneas de ayuda
call-directory-who = La mayoría son sitios web con líneas ordenadas por país y por necesidad; algunos son líneas telefónicas donde una persona busca servicios cerca de ti. Es un camino al lugar indicado, no una conversación sobre cómo te sientes.
call-directory-cost = Usarlo suele ser gratis. Las líneas y los servicios que nombra pueden cobrar por su parte.
call-directory-private = Lo habitual es que no tengas que dar tu nombre. Cada línea que nombra tiene sus propias reglas. En un dispositivo compartido, la página puede quedar en el historial.
call-directory-sent = Lo habitual es que a nadie: te dice a quién puedes acudir, y lo haces tú.
call-directory-say = En un sitio web, elige tu país y de qué se trata. Por teléfono: “Busco a alguien con quien hablar de …, cerca de …”

call-helpline-title = Llamar a una línea de ayuda
call-helpline-who = Profesionales o voluntariado con formación que conocen este tema. Algunas líneas sobre todo escuchan; otras te informan y te nombran servicios cerca de ti.
call-helpline-cost = Muchas son gratuitas. Otras cuestan lo mismo que una llamada normal.
call-helpline-private = Suele ser confidencial, y a menudo no tienes que dar tu nombre. Las líneas pueden hacer excepciones cuando hay una vida en peligro o la ley lo exige. Puedes preguntarlo primero.
call-helpline-sent = Lo habitual es que a nadie. Algunas líneas pueden avisar a emergencias cuando alguien corre un riesgo inmediato. Puedes preguntar al principio qué hace esta línea.
call-helpline-say = Basta con “No sé si este es el lugar indicado. ¿Puedo contar lo que me pasa?”. Si no es la línea adecuada, puedes preguntar cuál lo sería.
