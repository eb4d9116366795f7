import { formatNumber, messages } from '../../../shared/locale.js';

/** Texts of second factors: app, recovery codes, passkeys. */
export const factorsMessages = messages({
  de: {
    account: 'Mein Konto',
    proof: 'Passwort',
    proofWithCode: 'Passwort oder Code aus der App',
    proofHint: 'Damit niemand an Ihrem offenen Bildschirm etwas ändern kann.',
    wrongProof: 'Das stimmt nicht. Bitte prüfen Sie Ihre Eingabe.',
    wrongCode:
      'Dieser Code stimmt nicht oder wurde schon benutzt. Bitte warten Sie auf den nächsten und prüfen Sie die Uhrzeit Ihres Telefons.',
    wait: (seconds: number) => `Zu viele Versuche. Bitte warten Sie ${formatNumber(seconds, 'de')} Sekunden.`,
    owed: 'Für Ihre Rolle ist ein zweiter Faktor vorgeschrieben',
    owedText:
      'Bitte richten Sie ihn jetzt ein: eine App auf dem Telefon oder einen Passkey. Danach geht es wie gewohnt weiter.',

    totp: 'Code aus einer App',
    totpWhat:
      'Eine App auf Ihrem Telefon zeigt alle 30 Sekunden einen neuen Code. Bei der Anmeldung geben Sie ihn nach dem Passwort ein. Geeignet ist jede App für Einmal-Codes nach RFC 6238, zum Beispiel der Passwort-Tresor Ihres Hauses.',
    totpBegin: 'Einrichten',
    totpScan: 'Schritt 1: Scannen Sie dieses Bild mit der App',
    totpPicture: 'QR-Code mit dem Schlüssel für die App',
    totpKey: 'Oder geben Sie diesen Schlüssel von Hand ein:',
    totpCodeStep: 'Schritt 2: Bestätigen Sie mit dem Code, den die App zeigt',
    code: 'Code aus der App',
    codeHint: 'Sechs Ziffern',
    totpConfirm: 'Bestätigen',
    totpOther: 'Neuen Schlüssel erzeugen',
    totpSince: (when: string) =>
      `Eingerichtet seit ${when}. Bei der Anmeldung fragen wir nach dem Passwort diesen Code ab.`,
    totpRemove: 'App entfernen',
    totpRemoveText: 'Haben Sie ein neues Telefon? Entfernen Sie die App hier und richten Sie sie danach neu ein.',
    totpDone: {
      'set-up': 'Der Code aus der App ist eingerichtet',
      removed: 'Die App ist entfernt',
    },

    recovery: 'Wiederherstellungscodes',
    recoveryWhat:
      'Mit einem Wiederherstellungscode kommen Sie hinein, wenn Telefon oder Schlüssel fehlen. Jeder gilt einmal. Drucken Sie sie aus oder legen Sie sie in Ihren Passwort-Tresor, nicht auf das Telefon mit der App.',
    recoveryLeft: (count: number) =>
      count === 0
        ? 'Sie haben keine Wiederherstellungscodes.'
        : count === 1
          ? 'Sie haben noch einen Wiederherstellungscode.'
          : `Sie haben noch ${count} Wiederherstellungscodes.`,
    recoveryMake: 'Codes erzeugen',
    recoveryMakeAnew: 'Neue Codes erzeugen',
    recoveryVoid: 'Die bisherigen Codes gelten dann nicht mehr.',
    recoveryNeedsFactor: 'Erst wenn eine App oder ein Passkey eingerichtet ist, gibt es Wiederherstellungscodes.',
    recoveryTitle: 'Ihre Wiederherstellungscodes',
    recoveryOnce: 'Diese Codes sehen Sie nur jetzt',
    recoveryOnceText: 'Drucken oder sichern Sie sie, bevor Sie die Seite verlassen. Jeder Code gilt einmal.',
    recoveryFor: (login: string) => `Verbleib, Konto ${login}`,
    recoverySaved: 'Ich habe sie gesichert',
    toRecovery: 'Zu den Wiederherstellungscodes',

    passkeys: 'Passkeys',
    passkeysWhat:
      'Mit einem Passkey melden Sie sich ohne Passwort an: mit dem Fingerabdruck, dem Gesicht oder der PIN Ihres Geräts, oder mit einem Sicherheitsschlüssel. Er gilt nur für Verbleib und lässt sich nicht auf gefälschten Seiten eingeben.',
    passkeyNone: 'Sie haben noch keinen Passkey.',
    passkeyName: 'Name',
    passkeyNameHint: 'Woran Sie ihn wiedererkennen, zum Beispiel „Dienstlaptop“',
    passkeyMade: 'Angelegt',
    passkeyUsed: 'Zuletzt benutzt',
    passkeyNever: 'noch nie',
    passkeyAdd: 'Passkey anlegen',
    passkeyRemove: 'Entfernen',
    passkeyRemoveNamed: (name: string) => `Passkey „${name}“ entfernen`,
    passkeyRemoveTitle: 'Passkey entfernen',
    passkeyRemoveText: (name: string) =>
      `Der Passkey „${name}“ öffnet Verbleib danach nicht mehr. Auf dem Gerät selbst bleibt ein Eintrag stehen, den Sie dort löschen können.`,
    passkeyAction: 'Aktion',
    passkeyDone: { added: 'Der Passkey ist angelegt', removed: 'Der Passkey ist entfernt' },
    passkeyNoRecovery: 'Erzeugen Sie auch Wiederherstellungscodes, für den Tag, an dem das Gerät fehlt.',
    passkeyPromptCreate: 'Ihr Gerät fragt gleich, ob es einen Passkey für Verbleib anlegen soll.',
    passkeyPromptUse: 'Ihr Gerät fragt gleich nach Ihrem Passkey für Verbleib.',
    passkeyGo: 'Weiter',
    passkeyNeedsScript:
      'Passkeys brauchen JavaScript. Bitte schalten Sie es für diese Seite ein, oder melden Sie sich mit dem Passwort an.',
    passkeyUnsupported:
      'Dieser Browser kann keine Passkeys. Bitte nehmen Sie einen neueren oder melden Sie sich mit dem Passwort an.',
    passkeyCancelled: 'Das Gerät hat keinen Passkey geliefert. Bitte versuchen Sie es erneut.',
    passkeyKnown: 'Dieses Gerät hat schon einen Passkey für Ihr Konto.',
    passkeyRefused: 'Dieser Passkey wurde nicht angenommen',
    passkeyRefusedText:
      'Vielleicht ist er hier entfernt worden, oder die Anfrage war zu alt. Bitte versuchen Sie es erneut.',
    noPasskeys: {
      name: 'Unter dieser Adresse gibt es keine Passkeys: Sie brauchen einen Namen statt einer IP-Adresse in PUBLIC_URL.',
      tls: 'Unter dieser Adresse gibt es keine Passkeys: Sie brauchen eine verschlüsselte Verbindung (https://) in PUBLIC_URL.',
    },
    passkeyElsewhere: 'Passkeys gehören zu einem Namen; eine IP-Adresse ist keiner. Bitte öffnen Sie Verbleib unter',
    passkeySignIn: 'Mit Passkey anmelden',

    secondFactor: 'Zweiter Faktor',
    secondFactorText: 'Ihr Passwort stimmt. Bitte zeigen Sie noch, dass Sie es sind.',
    anyCode: 'Code',
    anyCodeHint: 'Sechs Ziffern aus der App, oder ein Wiederherstellungscode',
    recoveryCodeOnly: 'Wiederherstellungscode',
    signIn: 'Anmelden',
    withPasskey: 'Passkey benutzen',
    withPasskeyText: 'Oder mit einem Passkey dieses Geräts:',
    lost: 'Nichts davon zur Hand? Die Systemverwaltung kann Ihren zweiten Faktor zurücksetzen.',
    back: 'Zurück zur Anmeldung',
  },
  en: {
    account: 'My account',
    proof: 'Password',
    proofWithCode: 'Password, or code from the app',
    proofHint: 'So that nobody can change anything at your unlocked screen.',
    wrongProof: 'This is not right. Please check what you typed.',
    wrongCode: "This code is not right, or has been used. Please wait for the next one and check your phone's clock.",
    wait: (seconds: number) => `Too many tries. Please wait ${formatNumber(seconds, 'en')} seconds.`,
    owed: 'Your role requires a second factor',
    owedText: 'Please set one up now: an app on your phone, or a passkey. Then everything goes on as usual.',

    totp: 'Code from an app',
    totpWhat:
      'An app on your phone shows a new code every 30 seconds. When you sign in, you type it after your password. Any app for one-time codes by RFC 6238 will do, such as the password safe of your house.',
    totpBegin: 'Set up',
    totpScan: 'Step 1: scan this picture with the app',
    totpPicture: 'QR code with the key for the app',
    totpKey: 'Or type this key by hand:',
    totpCodeStep: 'Step 2: confirm with the code that the app shows',
    code: 'Code from the app',
    codeHint: 'Six digits',
    totpConfirm: 'Confirm',
    totpOther: 'Make a new key',
    totpSince: (when: string) => `Set up since ${when}. When you sign in, we ask for this code after the password.`,
    totpRemove: 'Remove the app',
    totpRemoveText: 'A new phone? Remove the app here, then set it up again.',
    totpDone: {
      'set-up': 'The code from the app is set up',
      removed: 'The app has been removed',
    },

    recovery: 'Recovery codes',
    recoveryWhat:
      'A recovery code lets you in when phone or key are missing. Each works once. Print them or keep them in your password safe, not on the phone that has the app.',
    recoveryLeft: (count: number) =>
      count === 0
        ? 'You have no recovery codes.'
        : count === 1
          ? 'You have one recovery code left.'
          : `You have ${count} recovery codes left.`,
    recoveryMake: 'Make codes',
    recoveryMakeAnew: 'Make new codes',
    recoveryVoid: 'The codes you have now will no longer work.',
    recoveryNeedsFactor: 'There are recovery codes once an app or a passkey is set up.',
    recoveryTitle: 'Your recovery codes',
    recoveryOnce: 'You see these codes only now',
    recoveryOnceText: 'Print or save them before you leave this page. Each code works once.',
    recoveryFor: (login: string) => `Verbleib, account ${login}`,
    recoverySaved: 'I have saved them',
    toRecovery: 'To the recovery codes',

    passkeys: 'Passkeys',
    passkeysWhat:
      "With a passkey you sign in without a password: with your fingerprint, your face or your device's PIN, or with a security key. It works for Verbleib only and cannot be typed into a forged page.",
    passkeyNone: 'You have no passkey yet.',
    passkeyName: 'Name',
    passkeyNameHint: 'What you will know it by, such as "Office laptop"',
    passkeyMade: 'Made',
    passkeyUsed: 'Last used',
    passkeyNever: 'never',
    passkeyAdd: 'Make a passkey',
    passkeyRemove: 'Remove',
    passkeyRemoveNamed: (name: string) => `Remove the passkey "${name}"`,
    passkeyRemoveTitle: 'Remove a passkey',
    passkeyRemoveText: (name: string) =>
      `The passkey "${name}" will no longer open Verbleib. The device itself keeps an entry, which you can delete there.`,
    passkeyAction: 'Action',
    passkeyDone: { added: 'The passkey has been made', removed: 'The passkey has been removed' },
    passkeyNoRecovery: 'Make recovery codes as well, for the day on which the device is missing.',
    passkeyPromptCreate: 'Your device will ask whether to make a passkey for Verbleib.',
    passkeyPromptUse: 'Your device will ask for your passkey for Verbleib.',
    passkeyGo: 'Continue',
    passkeyNeedsScript: 'Passkeys need JavaScript. Please switch it on for this site, or sign in with your password.',
    passkeyUnsupported: 'This browser has no passkeys. Please use a newer one, or sign in with your password.',
    passkeyCancelled: 'The device gave no passkey. Please try again.',
    passkeyKnown: 'This device already has a passkey for your account.',
    passkeyRefused: 'This passkey was not accepted',
    passkeyRefusedText: 'It may have been removed here, or the request was too old. Please try again.',
    noPasskeys: {
      name: 'There are no passkeys under this address: they need a name, not an IP address, in PUBLIC_URL.',
      tls: 'There are no passkeys under this address: they need an encrypted connection (https://) in PUBLIC_URL.',
    },
    passkeyElsewhere: 'Passkeys belong to a name, and an IP address is none. Please open Verbleib as',
    passkeySignIn: 'Sign in with a passkey',

    secondFactor: 'Second factor',
    secondFactorText: 'Your password is right. Please show that it is you.',
    anyCode: 'Code',
    anyCodeHint: 'Six digits from the app, or a recovery code',
    recoveryCodeOnly: 'Recovery code',
    signIn: 'Sign in',
    withPasskey: 'Use a passkey',
    withPasskeyText: 'Or with a passkey of this device:',
    lost: 'None of these at hand? Your system administrator can reset your second factor.',
    back: 'Back to signing in',
  },
});
