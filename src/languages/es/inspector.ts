import type { inspector as english } from '../en/inspector';

export const inspector: typeof english = {
  title: 'Solicitudes',
  intro:
    'Las últimas solicitudes de esta aplicación: adónde fue cada una y qué le pasó en el camino.',
  latest: 'Últimas solicitudes',
  none: 'Todavía no hay solicitudes',
  noneYet: 'Todo lo que la aplicación envíe desde ahora aparece aquí. Envía la primera:',
  ask: 'Enviar una solicitud de ejemplo',
  showAll: (count) => `Mostrar las ${count}`,
  clear: 'Vaciar',
  malformed: 'URL mal formada',
  states: {
    waits: 'espera un token',
    underWay: 'en camino…',
    cancelled: 'cancelada',
    noAnswer: 'sin respuesta legible',
    refused: 'rechazada (deducido)',
    blocked: 'bloqueada (deducido)',
    notSent: 'no enviada',
    failed: 'falló en la aplicación',
  },
  tokens: {
    attached: 'con token',
    anonymous: 'sin token: sin sesión',
    'not-sent': 'no había token',
    skipped: 'sin interceptor',
    'no-api': 'sin token: otra API',
    excluded: 'sin token: excluida',
    method: 'sin token: método',
    condition: 'sin token: condición',
    'header-present': 'con encabezado propio',
    jsonp: 'sin token: JSONP',
  },
  attempts: {
    none: 'sin token',
    tampered: 'token alterado',
    expired: 'token más antiguo',
    header: 'encabezado de más',
  },
  reasons: {
    attached:
      'Fue a una API de esta aplicación y tu sesión estaba iniciada: por eso llevaba tu token.',
    anonymous: 'Nadie había iniciado sesión, y la API no exige un token.',
    'not-sent': 'No había un token para ella.',
    skipped: 'Se envió a propósito sin pasar por el interceptor, que no le agregó ningún token.',
    'no-api': 'No fue a ninguna API de esta aplicación, así que no recibió un token.',
    excluded: 'Su ruta es una de las que van sin token.',
    method: 'Su método no es uno de los que llevan el token.',
    condition: 'La condición definida para esta API descartó el token.',
    'header-present': 'Ya tenía un encabezado Authorization, que quedó como estaba.',
    jsonp: 'Una solicitud JSONP no puede llevar encabezados.',
  },
  packageSays: 'El paquete dice (en inglés):',
  sentTwice: (count) => `Se envió ${count} veces, porque el primer token fue rechazado.`,
  way: {
    title: (request) => `Qué pasó con ${request}`,
    label: 'Pasos del camino',
    inferred: 'deducido',
    legend: 'Deducido: las páginas no pueden ver este paso, pero se desprende de lo que sí ven.',
    stations: {
      interceptor: 'Interceptor',
      preflight: 'Preflight',
      authorizer: 'Autorizador',
      api: 'API',
    },
    roles: {
      interceptor: 'en esta aplicación',
      preflight: 'consulta del navegador',
      authorizer: 'en el gateway',
      api: 'detrás del gateway',
    },
    outcomes: {
      passed: 'pasó',
      refused: 'rechazada',
      notNeeded: 'no hizo falta',
      notReached: 'no llegó',
      unknown: 'no se sabe',
      waiting: 'en espera',
      cancelled: 'cancelada',
    },
    unsent: 'La solicitud no se envió.',
    waiting: 'Todavía no hay respuesta.',
    cancelled: 'La aplicación canceló la solicitud antes de que hubiera una respuesta.',
    failed: 'La propia aplicación terminó la solicitud antes de que hubiera una respuesta.',
    unreadable: 'La página no recibió ninguna respuesta que pueda leer, y no ve por qué.',
    attached: 'Agregó el token de acceso.',
    waitsForToken: 'Espera un token.',
    gaveUpWaiting: 'La aplicación canceló la solicitud mientras esperaba un token.',
    keptBack: (code) => `No tenía un token para ella y la retuvo (${code}).`,
    leftAlone: 'Dejó pasar la solicitud tal como estaba.',
    sameOrigin:
      'La API tiene el mismo origen que la página, así que el navegador no pregunta antes.',
    allowed: 'El navegador solo la envía si el gateway lo permite, ahora o antes.',
    simple: 'El navegador no pregunta antes de un GET simple sin encabezado Authorization.',
    dependsOnHeaders: 'Solo hace falta si la solicitud lleva encabezados fuera de lo más simple.',
    headerRefused: (header) =>
      `En la lista de encabezados permitidos del gateway falta ${header}, así que el navegador no envió la solicitud.`,
    otherServer: 'La solicitud no pasó por el gateway de esta aplicación.',
    hidden:
      'Una respuesta sin encabezados CORS viene del propio gateway: no encontró ningún token válido.',
    unauthorized: 'Respondió 401: ningún token válido.',
    forbidden: 'Respondió 403: al token le falta un scope que la ruta exige.',
    throttled: 'El gateway tiene demasiadas solicitudes en este momento (429).',
    fault: 'Un error del gateway o de la API.',
    accepted:
      'La API respondió: la firma, el emisor, el cliente, el vencimiento y el scope eran correctos.',
    apiHidden: 'Sus respuestas llevan encabezados CORS; esta no los llevaba.',
    secondFence: 'Salvo que el rechazo sea suyo: la API vuelve a verificar el token.',
    keptByGateway: 'El gateway no dejó pasar la solicitud.',
    faultOfEither: (status) => `La respuesta ${status} puede venir del gateway.`,
    answered: (status) => `Respondió ${status}.`,
  },
  preflight: {
    question: '¿Por qué no se muestra la respuesta al preflight?',
    answer:
      'Ninguna página puede verla: los navegadores les ocultan el preflight y sus encabezados ' +
      'Access-Control, incluso en sus mediciones. Si la página enviara un OPTIONS, este necesitaría ' +
      'su propio preflight. Por eso la respuesta se deduce de lo que el navegador hizo después. Las ' +
      'herramientas de red de tu navegador (F12) muestran el preflight mismo.',
  },
  refusals: {
    title: 'Mira cómo la rechazan',
    intro: (request) =>
      `Envía ${request} otra vez, con algo que está mal, y observa hasta dónde llega.`,
    withoutQuery:
      'Va sin pasar por el interceptor y sin sus parámetros de consulta, que el registro no guarda.',
    changes: (method) => `Un ${method} cambiaría algo si se aceptara. Elige un GET de la lista.`,
    foreign:
      'Los tokens, incluso los no válidos, solo se envían a la API de esta aplicación. Elige una solicitud así.',
    unended: 'La solicitud sigue en camino. Espera a que termine o elige otra.',
    noToken: (code) =>
      `No hay ningún token que alterar (${code}). Inicia sesión de nuevo y vuelve a intentarlo.`,
    buttons: {
      none: 'Sin token',
      tampered: 'Con un token alterado',
      expired: 'Con el token más antiguo',
      header: 'Con un encabezado de más',
    },
    sent: {
      none: 'Se envió para que la rechacen, sin token.',
      tampered: 'Se envió para que la rechacen, con un token alterado.',
      expired: 'Se envió para que la rechacen, con el token más antiguo.',
      header: 'Se envió para que la rechacen, con un encabezado de más.',
    },
    oldest: (moment) => `El gateway acepta el token más antiguo hasta que vence: ${moment}.`,
    where: '¿De dónde sale el token más antiguo?',
    fromHere:
      'Es el primero que vio esta página, guardado en memoria hasta que cierres la sesión. Para ver ' +
      'cómo lo rechazan, deja la aplicación abierta hasta que venza.',
    locally:
      'O inicia la demo con «npm start -- --faults» y adelanta el reloj del gateway, como explica su ' +
      'README en «Faults on demand».',
    sending: 'Enviando…',
    statuses: { blocked: 'bloqueada', none: 'sin respuesta' },
    hidden: 'oculto por tu navegador',
    verdicts: {
      refused: 'Rechazada',
      accepted: 'Aceptada, como debe ser',
      passed: 'No rechazada',
      unclear: 'No está claro',
    },
    none: 'El autorizador no encontró ningún token en el encabezado Authorization. La API nunca vio la solicitud.',
    tampered:
      'Se agregó un scope a los claims, así que la firma del grupo de usuarios ya no coincide con ' +
      'ellos. Solo el grupo tiene la clave para hacer una que coincida.',
    expired: 'El token es auténtico y no se modificó, pero según el reloj del gateway ya venció.',
    header: (header) =>
      `El token es válido, pero la solicitud llevaba un encabezado, ${header}, que el gateway no ` +
      'permite enviar a las páginas de este origen. El navegador consultó primero y después no la envió.',
    inferredFrom:
      'Deducido: el gateway respondió, pero sin los encabezados CORS que lleva cada respuesta de la ' +
      'API. Por eso tu navegador le oculta el 401 a la página. Un gateway con problemas o con ' +
      'demasiadas solicitudes se vería igual.',
    inferredBlock:
      'Deducido: sin ese encabezado la misma solicitud recibe respuesta, y el gateway está disponible.',
    lookYourself:
      'Compruébalo: abre las herramientas de desarrollo de tu navegador (F12), elige «Red» y presiona ' +
      'el botón otra vez. Es la solicitud que aparece en rojo.',
    unreached:
      'La página no recibió ninguna respuesta que pueda leer, ni señal de que se haya llegado al ' +
      'gateway. Una conexión perdida y un preflight rechazado se ven igual desde aquí; las ' +
      'herramientas de red de tu navegador (F12) los distinguen.',
    stillValid:
      'Correcto: el token más antiguo que vio esta página todavía es válido. Solo el grupo de ' +
      'usuarios puede hacer uno vencido: cambiar «exp» sería alterarlo.',
    letThrough:
      'Nada verifica el token de esta solicitud. ¿La ruta del gateway no tiene autorizador? El doctor ' +
      'de este proyecto lo dice.',
    anyHeader: 'El gateway permite a las páginas de este origen enviar cualquier encabezado.',
    tooMany:
      'El gateway tiene demasiadas solicitudes en este momento (429). Vuelve a intentarlo enseguida.',
    tellsNothing: (status) => `La respuesta fue ${status}, y eso no dice si el token se aceptó.`,
    challenge: 'En palabras del gateway:',
    requestId: 'Id de la solicitud, para encontrarla en el registro del gateway:',
  },
  token: {
    title: 'Lo que dice su token',
    secret: 'El token mismo es un secreto y no se muestra nunca.',
    absent: 'Esta solicitud no llevaba ningún token de tu sesión.',
    ofAttempt: 'No se guarda nada de lo que se envía para que lo rechacen.',
    timeLeft: (time) => `Quedan ${time}`,
    until: (moment) => `válido hasta: ${moment}`,
    expired: 'Vencido',
    since: (moment) => `Venció: ${moment}. La próxima solicitud recibe uno nuevo.`,
    claims: (count) => (count === 1 ? '1 claim' : `${count} claims`),
    hints: {
      sub: 'tú, aunque cambie tu correo electrónico',
      iss: 'el grupo de usuarios que lo emitió; el autorizador no acepta otro',
      client_id: 'la aplicación para la que se emitió; el autorizador lo comprueba',
      token_use: 'los tokens de acceso son para las API; los de ID, para la aplicación',
      scope: 'lo que permite',
      'cognito:groups': 'tus grupos',
      username: 'el nombre que te da el grupo de usuarios',
      auth_time: 'cuándo iniciaste sesión',
      iat: 'cuándo se emitió',
      exp: 'cuándo vence',
      jti: 'el número propio del token',
      origin_jti: 'el número del inicio de sesión, con el que se revoca',
      event_id: 'el inicio de sesión en los registros del grupo de usuarios',
    },
  },
};
