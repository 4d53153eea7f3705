# Problemas, dichos a quien se los encuentra: qué ha fallado y qué se puede hacer.
error-not-admin = Para esto hace falta el permiso de administrar el servidor (Manage Server).
error-not-moderator = Esto es solo para el equipo de moderación de este servidor: personas con el rol de alertas o con el permiso Moderate Members.
error-server-only = Esto funciona en un servidor, no en un mensaje directo.
error-unexpected = Algo ha fallado por nuestra parte y ha quedado anotado. Si vuelve a pasar, da esta referencia a quien administra el bot: { $reference }.
error-button-unknown = Este botón es de otra versión del bot. Vuelve a pedirlo, por favor.
