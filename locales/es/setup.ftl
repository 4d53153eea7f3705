setup-alerts-done = Desde ahora las alertas llegan a { $channel } y avisan a { $role }. En los canales que puedo leer busco señales de que alguien quizá necesite a una persona; elige cuáles con `/setup watch`. Esto es una ayuda para tu equipo de moderación, no un servicio de crisis: se le escapan cosas, y son personas quienes deciden.
setup-alerts-waiting = { $count ->
    [one] Una alerta estaba esperando esto y ya va en camino.
   *[other] { $count } alertas estaban esperando esto y ya van en camino.
  }
setup-minutes-range = Los minutos tienen que estar entre { $least } y { $most }, por ejemplo 15.
setup-role-everyone = Las alertas no pueden avisar a todo el mundo. Elige el rol de tu equipo de moderación.
setup-watch-on = En { $channel } busco señales en los mensajes.
setup-watch-when-on = En { $channel } buscaré señales en los mensajes cuando las alertas estén activadas: `/setup alerts`.
setup-watch-never = A { $channel } llegan las alertas; en lo que se escribe ahí nunca busco señales.
setup-watch-category = Los mensajes de { $channel } siguen sin leerse: su categoría está excluida. Actívala también con `/setup watch`.
setup-watch-off = Los mensajes de { $channel } no se leen.
setup-show-off = Las alertas están desactivadas. Actívalas con `/setup alerts`: un canal privado y el rol de tu equipo de moderación.
setup-show-alerts = Las alertas llegan a { $channel } y avisan a { $role }. Si nadie se encarga en { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
  }: { $backup ->
    [no] no hay ningún rol de respaldo
   *[other] se avisa a { $backup }
  }.
setup-show-watched-all = Busco señales en todos los canales que puedo leer, salvo en el de alertas.
setup-show-unwatched = No se leen: { $channels }. En los demás canales que puedo leer busco señales.

# Lo que impediría que llegara una alerta, y cómo arreglarlo.
setup-fault-unread = ⚠️ Los mensajes no se leen: Discord no me muestra lo que dicen, así que ningún mensaje se convierte en alerta. Quien administra este bot puede activar Message Content Intent en el Discord Developer Portal (Bot → Privileged Gateway Intents); yo me doy cuenta sin más.
setup-fault-channel-gone = ⚠️ El canal de alertas ya no existe. Elige otro con `/setup alerts`; las alertas esperan hasta entonces.
setup-fault-role-gone = ⚠️ El rol de alertas ya no existe. Elige otro con `/setup alerts`; hasta entonces las alertas no avisan a nadie.
setup-fault-permissions = ⚠️ En { $channel } me falta: { $permissions }. Concédelo en Editar canal → Permisos.
setup-fault-public = ⚠️ Todo el mundo puede leer { $channel }. Las alertas dicen quién puede estar en crisis; haz que el canal sea privado en Editar canal → Permisos.
setup-fault-mention = ⚠️ No puedo mencionar a { $role }. En los ajustes del rol, permite que cualquiera lo @mencione.
