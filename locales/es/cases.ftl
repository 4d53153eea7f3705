# La tarjeta de alerta. Señales, no veredictos: «un mensaje que quizá necesite a una persona».
level-low = bajo
level-moderate = moderado
level-high = alto
level-critical = crítico

card-title = Un mensaje quizá necesite a una persona · { $level }
card-where = { $person } en { $channel } · [ir al mensaje]({ $link }) · { $time }
card-why = Motivo: `{ $rule }` { $text }
card-open = Todavía no se encarga nadie.
card-claimed = Se encarga { $moderator } · { $time }
card-button-claim = Me encargo
card-button-show = Mostrar mensaje
card-shown = Escribió ([ir al mensaje]({ $link })):
    { $text }

case-claimed = Este caso queda contigo. Gracias. La persona está en { $channel }; un saludo tranquilo es un buen comienzo. No tienes que llevarlo a solas: cualquier otra persona del equipo de moderación puede sumarse en cualquier momento.
case-already-claimed = De este caso ya se encarga { $moderator }. Si quieres ayudar, puedes escribirle.
case-not-open = Este caso ya está resuelto.
case-gone = Este caso ya no se conserva: los casos se olvidan a los 30 días.

# A quien es propietario del servidor, por mensaje directo.
notice-alert-not-posted = Una alerta de { $server } no se pudo publicar en <#{ $channel }>: { $reason ->
    [channel_gone] el canal ya no existe
    [no_access] no puedo ver el canal
    [no_permission] no tengo permiso para escribir ahí
    [refused] Discord rechazó la tarjeta
   *[other] falló una y otra vez
  }. La alerta se conserva. Elige un canal con `/setup alerts` y todo lo que espera se publicará allí.
