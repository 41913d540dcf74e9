import { pluralIn } from '../kernel/plural.ts';

const plural = pluralIn('fr');

/** The ways into an account beside its password, in French. */
export const access = {
  factor: {
    heading: 'Code du téléphone',
    ask: 'Un code, en plus',
    askText: 'Votre compte demande aussi le code que montre votre téléphone à cet instant.',
    code: 'Code du téléphone',
    codeHint: 'Six chiffres. Sans téléphone : un code de secours de votre feuille.',
    codeMissing: 'Écrivez les six chiffres, ou un code de secours.',
    submit: 'Entrer',
    back: 'Revenir au mot de passe',
    lost: 'Ni téléphone ni feuille ? Demandez à une autre personne qui coordonne, ou à l’hébergeur si vous êtes seul.',
    text: 'Au moment de se connecter, un code du téléphone en plus du mot de passe. Qui devine ou vole votre mot de passe n’entre pas. Ouvrir cet appareil déjà connecté ne le demande pas.',
    off: 'Aucun code n’est demandé.',
    on: (day: string) => `Un code est demandé depuis le ${day}.`,
    left: (count: number) =>
      plural(count, {
        zero: 'Plus aucun code de secours : arrêtez, puis mettez en place à nouveau.',
        one: 'Il reste # code de secours.',
        other: 'Il reste # codes de secours.',
      }),
    password: 'Votre mot de passe',
    passwordMissing: 'Écrivez votre mot de passe.',
    begin: 'Mettre en place',
    step1:
      'Ouvrez sur votre téléphone une application de codes (celle du téléphone, FreeOTP, Aegis…).',
    step2: 'Photographiez ce carré avec elle, ou recopiez ces lettres :',
    step3: 'Écrivez ici le code qu’elle montre.',
    qr: 'Carré à photographier avec l’application de codes',
    confirm: 'Vérifier et mettre en place',
    cancel: 'Pas maintenant',
    codesHeading: 'Vos codes de secours',
    codesText:
      'Chacun ouvre une fois, si le téléphone n’est pas là. Imprimez-les ou recopiez-les maintenant : ils ne seront plus montrés. Rangez la feuille ailleurs que le téléphone.',
    print: 'Imprimer',
    noted: 'C’est noté',
    end: 'Ne plus demander de code',
    ended: 'Plus aucun code n’est demandé.',
    endText: 'Votre mot de passe seul suffira.',
    problems: {
      'second-factor-needed': 'Écrivez aussi le code que montre votre téléphone.',
      'wrong-second-factor':
        'Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant, puis essayez encore.',
      'wrong-credentials': 'Ce n’est pas votre mot de passe.',
      'too-many-attempts':
        'Trop de codes faux. Prenez un code de secours, ou attendez demain pour ceux du téléphone.',
      over: 'C’était trop long. Recommencez la mise en place.',
      offline: 'Il faut du réseau pour cela.',
      'sign-in-needed': 'Votre session est terminée. Reconnectez-vous, puis revenez ici.',
      failed: 'Le serveur n’a pas répondu comme prévu. Réessayez dans un instant.',
    },
  },
  passkey: {
    heading: 'Empreinte ou visage',
    text: 'Cet appareil s’ouvre aussi comme vous déverrouillez votre téléphone, même sans réseau. Le mot de passe continue d’ouvrir. Votre empreinte ne quitte jamais le téléphone : l’application ne la voit pas.',
    unsupported:
      'Ce téléphone ou ce navigateur ne le permet pas. Il faut un verrou d’écran (empreinte, visage ou code) et un navigateur récent.',
    on: 'L’empreinte ou le visage ouvre cet appareil.',
    over: 'Le mot de passe a changé : l’empreinte ou le visage n’ouvre plus. Entrez avec le mot de passe, puis remettez-le dans les réglages.',
    overHere: 'Le mot de passe a changé : à remettre en place si vous le voulez toujours.',
    password: 'Votre mot de passe, pour confirmer',
    passwordMissing: 'Écrivez votre mot de passe.',
    turnOn: 'Ouvrir avec l’empreinte ou le visage',
    turnedOn: 'L’empreinte ou le visage ouvre maintenant cet appareil.',
    turnOff: 'Ne plus ouvrir avec l’empreinte ou le visage',
    turnedOff: 'Seul le mot de passe ouvre maintenant cet appareil.',
    unlock: 'Ouvrir avec l’empreinte ou le visage',
    problems: {
      cancelled:
        'Pas reconnu : annulé, trop long, ou retiré de ce téléphone. Votre mot de passe ouvre toujours.',
      'no-key':
        'Ce téléphone vous reconnaît, mais ne sait pas ouvrir l’application. Votre mot de passe ouvre toujours.',
      'other-key':
        'Ce téléphone a changé de clé. Entrez avec le mot de passe, puis remettez l’empreinte ou le visage dans les réglages.',
      'not-set-up':
        'L’empreinte ou le visage n’ouvre pas cet appareil. Entrez avec votre mot de passe.',
      'wrong-password': 'Ce n’est pas le bon mot de passe.',
      'storage-full': 'Cet appareil n’a plus de place.',
      expired: 'Il faut du réseau et votre mot de passe pour rouvrir cet appareil.',
    },
  },
  identity: {
    or: 'ou',
    enter: (name: string) => `Entrer avec ${name}`,
    whose:
      'Pour les agents et les personnes qui coordonnent. La première fois, la mairie relie votre compte.',
    notIn: 'Vous n’êtes pas encore entré',
    again: 'Essayer encore',
    byPassword: 'Entrer avec le mot de passe',
    unlinked: 'Nous ne vous connaissons pas encore',
    unlinkedText:
      'Cette identité n’ouvre encore aucun compte ici. Appelez la mairie et dites-lui ce code : elle relie votre compte.',
    unlinkedFor:
      'Le code vaut une heure et n’ouvre rien à lui seul. Quand la mairie dit que c’est fait, essayez encore.',
    ring: 'Appelez la personne qui coordonne l’entraide à votre mairie.',
    ringAt: (title: string, phone: string) => `${title} : ${phone}`,
    linked: 'C’est fait : entrer',
    seal: 'Choisissez le mot de passe de cet appareil',
    sealText:
      'Il ouvre ce qui est gardé ici, même sans réseau, et personne d’autre ne le connaît. Ce peut être celui de votre compte.',
    unseal: 'Ouvrez cet appareil',
    unsealText:
      'Vous êtes reconnu. Il reste à ouvrir ce qui est gardé ici, avec le mot de passe de cet appareil.',
    unsealLost:
      'Mot de passe oublié ? Demandez un nouveau code à la mairie : il remet cet appareil à neuf.',
    password: 'Mot de passe de cet appareil',
    passwordMissing: 'Écrivez le mot de passe de cet appareil.',
    byPasskey: 'Ouvrir avec l’empreinte ou le visage',
    open: 'Ouvrir',
    problems: {
      'gave-up': 'Vous vous êtes arrêté en chemin. Rien n’a été fait.',
      'identity-away':
        'L’autre service ne répond pas. Entrez avec votre mot de passe, ou réessayez dans quelques minutes.',
      'identity-refused':
        'Ce que l’autre service dit de vous ne peut pas être vérifié. Essayez encore ; si cela revient, prévenez la mairie.',
      'sign-in-over':
        'Cette connexion a déjà servi, a duré trop longtemps ou vient d’un autre appareil. Recommencez d’ici.',
      'wrong-password': 'Ce n’est pas le mot de passe de cet appareil.',
      cancelled: 'Pas reconnu : annulé ou trop long. Le mot de passe ouvre toujours.',
      'no-key': 'Ce téléphone ne sait pas ouvrir l’application. Le mot de passe ouvre toujours.',
      'other-key': 'Ce téléphone a changé de clé. Entrez avec le mot de passe de cet appareil.',
      'not-set-up':
        'L’empreinte ou le visage n’ouvre pas cet appareil. Entrez avec son mot de passe.',
    },
  },
  wipe: {
    forgottenText:
      'Appelez la mairie : elle vous donne un code, et vous choisissez un nouveau mot de passe ici, sans effacer l’appareil vous-même. Pour entrer avec un autre compte, il faut d’abord effacer cet appareil.',
    confirm: 'Effacer cet appareil',
    unsent: (count: number) =>
      plural(count, {
        one: 'Attention : # envoi n’est pas encore parti et serait perdu. Il part de lui-même quand l’appareil est ouvert et qu’il y a du réseau.',
        other:
          'Attention : # envois ne sont pas encore partis et seraient perdus. Ils partent d’eux-mêmes quand l’appareil est ouvert et qu’il y a du réseau.',
      }),
    second: (count: number) =>
      plural(count, {
        one: 'Perdre # envoi pour toujours ?',
        other: 'Perdre # envois pour toujours ?',
      }),
    secondText: 'Personne d’autre n’a ces notes : rien ne permettra de les retrouver.',
    secondConfirm: 'Oui, tout perdre',
  },
};
