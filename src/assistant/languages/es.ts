import type { WordLists } from './language-words.ts';

export const ES: WordLists = {
  opening:
    'abre abrir ábreme abreme ábrelo abrelo abra ábrame abrame abres inicia iniciar lanza lanzar entra entrar ve ir llévame llevame métame métete abras abrirme abrirlo abrirla ábrela ábralo ábrala ábranme abrime abrí abrilo entre entremos ingresa ingresar ingrese accede acceder lléveme vamos ponme pon ponga póngame inicie lance',
  fillers:
    'por favor porfa porfavor porfi xfa gracias me el la los las lo un una de del al a en mi mis app aplicación aplicacion programa página pagina portal herramienta ya ahora rápido rapido urgente hola buenas ok vale sí pues venga oye puedes podrías podrias quiero necesito quisiera y anda hace hágame hágale hazme haz haga hacer puede podría pueden usted bueno ver días día tardes noches buenos entonces che dale porfis plis pls please amable rapidito ahorita con nuestra nuestro señor señorita tenga bondad sería querría gustaría ocupo',
  limits:
    'no nunca jamás sin si cuando apenas antes después luego mañana tarde o sino excepto salvo porqué enlace enlaces link url dirección asignada asignado lista cierra borra cambia envía manda escribe busca ella ellos dile recuérdame falso hipervínculo hipervínculos vínculo vínculos direcciones urls mientras cuanto caso acceso accesos permiso permisos solicita solicitar tras durante terminando',
  times:
    'ayer anoche pasada pasado hoy lunes martes miércoles jueves viernes sábado domingo horas hora',
  doubts:
    'cualquiera cualquier dice dijo dicen dijeron escribió pregunta llama llamada explica enseña enséñame ayúdame ayuda funciona lento lenta falla cuelga caído caída sube subir subí crea crear agenda agendar invita comparte copia contesta responde dejar estaba era fue abrió pude cuesta contraseña compañero compañera colega reporta minutos cada siempre vez publica publicar publique mete meter añade añadir agrega agregar pega pegar guarda guardar carga cargar programa programar organiza organizar monta montar configura configurar configure instala instalar activa activar registra registrar apunta apuntar anota anotar escribe escribir manda mandar enviar comenta comentar compartir edita editar actualiza actualizar firma firmar aprueba aprobar imprime imprimir descarga descargar adjunta adjuntar marca marcar reserva reservar convoca convocar dibuja dibujar responder reenvía reenviar importa importar exporta exportar mejor mejores diferencia diferencias compara comparar comparación vs versus prefieres conviene',
  asking: 'dónde adónde cómo como qué que quién cuál a las',
  joining: 'y luego además también después más',
  referring:
    'lo la los las ese esa eso este esta esto aquel aquella ambos ambas mismo misma primero primera segundo segunda tercero tercera último última sí enlace ábrelo abrelo ábrela',
  ordinals:
    'primero primera primer/segundo segunda/tercero tercera tercer/cuarto cuarta/quinto quinta/último última',
  counting: 'cuántas cuántos cuantas cuantos número',
  alike: 'se na',
  acting:
    'abre abrir abra ábreme abreme abras abrirme abrime abrí inicia iniciar lanza lanzar pon ponme ponga póngame inicie lance haz haga hazme',
  places: 'en por con vía mediante desde',
  closing: '',
  recipient: 'para pal a al',
  articles:
    'el la los las un una mi mis nuestro nuestra tu su sus ese esa otro otra nuevo nueva pobre todo toda todos',
  people:
    'becario becaria becarios compañero compañera compañeros colega colegas jefe jefa practicante practicantes aprendiz alumno alumna alumnos alumnas estudiante estudiantes equipo empleado empleada empleados personal cliente clienta clientes paciente pacientes invitado hijo hija hijos niño niña niños esposa esposo marido mujer novia novio pareja amigo amiga amigos mamá mama papá papa madre padre abuela abuelo hermano hermana asistente secretaria secretario chico chica chicos gente ella ellos ellas alguien señor señora don doña muchacho muchacha novato novata abuelita',
};
