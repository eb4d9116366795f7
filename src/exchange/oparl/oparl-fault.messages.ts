import { formatNumber, messages } from '../../shared/locale.js';

const megabytes = (bytes: number, locale: 'de' | 'en'): string =>
  `${formatNumber(bytes / 1_000_000, locale, { maximumFractionDigits: 1 })} MB`;

/** What can be wrong with a server's certificate, and what to do about it. */
const CERTIFICATE = {
  de: {
    self_signed:
      'weist sich mit einem selbst ausgestellten Zertifikat aus und wird nicht abgerufen. Bitte den Betrieb um ein Zertifikat einer anerkannten Stelle bitten oder dieses prüfen und in die Datei von OPARL_CA aufnehmen.',
    unknown_authority:
      'weist sich mit einem Zertifikat aus, dessen Aussteller hier nicht bekannt ist, und wird nicht abgerufen. Gehört er zum eigenen Haus, bitte sein Zertifikat in einer Datei ablegen und diese in OPARL_CA nennen; sonst den Betrieb fragen, ob die Zertifikatskette vollständig ist.',
    other_name:
      'weist sich mit einem Zertifikat aus, das für einen anderen Namen gilt, und wird nicht abgerufen. Bitte die Adresse prüfen oder den Betrieb darauf hinweisen.',
    expired:
      'weist sich mit einem Zertifikat aus, das abgelaufen ist oder noch nicht gilt, und wird nicht abgerufen. Bitte die Uhr dieses Rechners prüfen oder den Betrieb auf das Zertifikat hinweisen.',
    revoked:
      'weist sich mit einem Zertifikat aus, das widerrufen ist, und wird nicht abgerufen. Bitte den Betrieb darauf hinweisen.',
  },
  en: {
    self_signed:
      'shows a certificate that it has issued to itself, and is not asked. Ask those who run it for one of a recognised authority, or check this one and add it to the file of OPARL_CA.',
    unknown_authority:
      'shows a certificate whose issuer is not known here, and is not asked. If the issuer is your own house, put its certificate in a file and name that in OPARL_CA; otherwise ask those who run it whether the chain of certificates is complete.',
    other_name: 'shows a certificate for another name, and is not asked. Check the address, or tell those who run it.',
    expired:
      'shows a certificate that has expired or is not valid yet, and is not asked. Check the clock of this machine, or tell those who run it.',
    revoked: 'shows a certificate that has been revoked, and is not asked. Tell those who run it.',
  },
} as const;
export type CertificateReason = keyof (typeof CERTIFICATE)['de'];

/** Why nothing was imported: what is the matter, and what to do next. */
export const oparlFaultText = messages({
  de: {
    notSource: (start: string) =>
      `${start} ist weder eine Adresse (http:// oder https://) noch ein Ordner. Bitte Adresse oder Pfad prüfen.`,
    notHttp: (address: string) => `${address} beginnt nicht mit http:// oder https://. Bitte die Adresse prüfen.`,
    credentials: (host: string) =>
      `In der Adresse von ${host} steht ein Benutzername. OParl wird ohne Anmeldung gelesen; bitte die Adresse ohne ihn angeben.`,
    privateAddress: (address: string, ip: string) =>
      `${address} führt zu ${ip}, einer Adresse im eigenen Netz, und wird nicht abgerufen. Steht das Ratsinformationssystem wirklich dort, bitte OPARL_ALLOW_PRIVATE=true setzen.`,
    otherHost: (address: string, host: string) =>
      `${address} liegt nicht auf ${host} und wird nicht abgerufen. Bitte beim Betrieb des Ratsinformationssystems nachfragen oder dessen Adresse selbst einlesen.`,
    unreachable: (address: string, reason: string) =>
      `${address} ist nicht erreichbar (${reason}). Bitte Adresse und Netz prüfen und es später noch einmal versuchen.`,
    proxy: (address: string, proxy: string, reason: string) =>
      `${address} ist über den Proxy ${proxy} nicht erreichbar (${reason}). Bitte OPARL_PROXY prüfen und ob der Proxy diese Adresse freigibt.`,
    untrusted: (address: string, reason: CertificateReason) => `${address} ${CERTIFICATE.de[reason]}`,
    authorities: (file: string, reason: string) =>
      `Die Zertifikate in ${file} sind nicht lesbar (${reason}). Bitte OPARL_CA prüfen: Erwartet wird eine Textdatei mit Zertifikaten („BEGIN CERTIFICATE“).`,
    tooSlow: (address: string, seconds: number) =>
      `${address} hat nicht in ${seconds} Sekunden vollständig geantwortet. Bitte später noch einmal versuchen oder OPARL_TIMEOUT_SECONDS erhöhen.`,
    tooSlowInAll: (seconds: number) =>
      `Das Ratsinformationssystem hat nicht in ${formatNumber(seconds, 'de')} Sekunden alles geliefert. Bitte später noch einmal versuchen oder OPARL_TOTAL_SECONDS erhöhen.`,
    stopped: () => 'Der Dienst wurde während des Imports beendet; nichts wurde geändert. Bitte den Import neu starten.',
    status: (address: string, status: number) =>
      `${address} antwortet mit HTTP-Status ${status}. Bitte die Adresse prüfen.`,
    busy: (address: string, status: number) =>
      `${address} kann gerade nicht liefern (HTTP-Status ${status}). Bitte später noch einmal versuchen.`,
    tooManyRedirects: (address: string, most: number) =>
      `${address} leitet mehr als ${most} Mal weiter. Bitte die Adresse angeben, unter der die Daten wirklich liegen.`,
    tooLarge: (address: string, limit: number) =>
      `${address} ist größer als ${megabytes(limit, 'de')} und wird nicht gelesen. Bitte prüfen, ob es die richtige Quelle ist; ist sie es, OPARL_MAX_BYTES erhöhen.`,
    tooLargeInAll: (limit: number) =>
      `Die Quelle liefert mehr als ${megabytes(limit, 'de')}. Bitte prüfen, ob es die richtige ist; ist sie es, OPARL_MAX_TOTAL_BYTES erhöhen.`,
    tooManyRequests: (limit: number) =>
      `Die Quelle besteht aus mehr als ${formatNumber(limit, 'de')} Seiten. Bitte prüfen, ob ihre Listen ein Ende haben; haben sie es, OPARL_MAX_REQUESTS erhöhen.`,
    tooManyObjects: (limit: number) =>
      `Die Quelle hat mehr als ${formatNumber(limit, 'de')} Objekte. Bitte prüfen, ob es die richtige ist; ist sie es, OPARL_MAX_OBJECTS erhöhen.`,
    loop: (address: string) =>
      `Die Liste führt im Kreis: ${address} kommt ein zweites Mal oder bringt nichts Neues. Bitte den Betrieb des Ratsinformationssystems darauf hinweisen.`,
    notJson: (address: string, reason: string) =>
      `${address} ist kein JSON (${reason}). Bitte prüfen, ob dies die Adresse der OParl-Schnittstelle ist.`,
    compressed: (address: string, coding: string) =>
      `${address} antwortet gepackt (${coding}), obwohl darum nicht gebeten war. Bitte den Betrieb des Ratsinformationssystems darauf hinweisen.`,
    tooDeep: (address: string, deepest: number) =>
      `${address} ist tiefer als ${deepest} Ebenen verschachtelt und wird nicht gelesen. Bitte die Quelle prüfen.`,
    notOparl: (address: string) =>
      `${address} ist kein OParl-Objekt und keine Liste davon. Bitte die Adresse des Systems oder der Körperschaft angeben.`,
    notList: (address: string) =>
      `${address} sollte eine Liste von OParl-Objekten sein und ist keine. Bitte den Betrieb des Ratsinformationssystems darauf hinweisen.`,
    wrongId: (address: string, id: string) =>
      `${address} gibt sich als ${id} aus, das auf einem anderen Rechner liegt. Bitte dessen Adresse einlesen, wenn ihm zu trauen ist.`,
    noJsonFiles: (folder: string) =>
      `Im Ordner ${folder} sind keine JSON-Dateien mit OParl-Objekten. Bitte den Pfad prüfen.`,
    unreadable: (path: string, reason: string) =>
      `${path} ist nicht lesbar (${reason}). Bitte die Zugriffsrechte prüfen.`,
  },
  en: {
    notSource: (start) => `${start} is neither an address (http:// or https://) nor a folder. Check address or path.`,
    notHttp: (address) => `${address} does not start with http:// or https://. Check the address.`,
    credentials: (host) =>
      `The address of ${host} has a user name in it. OParl is read without signing in; name the address without it.`,
    privateAddress: (address, ip) =>
      `${address} leads to ${ip}, an address in your own network, and is not asked. If the council information system really is there, set OPARL_ALLOW_PRIVATE=true.`,
    otherHost: (address, host) =>
      `${address} is not on ${host} and is not asked. Ask those who run the council information system, or import that address itself.`,
    unreachable: (address, reason) =>
      `${address} cannot be reached (${reason}). Check address and network, and try again later.`,
    proxy: (address, proxy, reason) =>
      `${address} cannot be reached through the proxy ${proxy} (${reason}). Check OPARL_PROXY and whether the proxy admits this address.`,
    untrusted: (address, reason) => `${address} ${CERTIFICATE.en[reason]}`,
    authorities: (file, reason) =>
      `The certificates in ${file} cannot be read (${reason}). Check OPARL_CA: a text file with certificates ("BEGIN CERTIFICATE") is expected.`,
    tooSlow: (address, seconds) =>
      `${address} did not answer completely within ${seconds} seconds. Try again later or raise OPARL_TIMEOUT_SECONDS.`,
    tooSlowInAll: (seconds) =>
      `The council information system did not deliver everything within ${formatNumber(seconds, 'en')} seconds. Try again later or raise OPARL_TOTAL_SECONDS.`,
    stopped: () => 'The service was stopped during the import; nothing was changed. Start the import again.',
    status: (address, status) => `${address} answers with HTTP status ${status}. Check the address.`,
    busy: (address, status) => `${address} cannot deliver at the moment (HTTP status ${status}). Try again later.`,
    tooManyRedirects: (address, most) =>
      `${address} redirects more than ${most} times. Name the address at which the data really are.`,
    tooLarge: (address, limit) =>
      `${address} is larger than ${megabytes(limit, 'en')} and is not read. Check that it is the right source; if it is, raise OPARL_MAX_BYTES.`,
    tooLargeInAll: (limit) =>
      `The source delivers more than ${megabytes(limit, 'en')}. Check that it is the right one; if it is, raise OPARL_MAX_TOTAL_BYTES.`,
    tooManyRequests: (limit) =>
      `The source has more than ${formatNumber(limit, 'en')} pages. Check that its lists end; if they do, raise OPARL_MAX_REQUESTS.`,
    tooManyObjects: (limit) =>
      `The source has more than ${formatNumber(limit, 'en')} objects. Check that it is the right one; if it is, raise OPARL_MAX_OBJECTS.`,
    loop: (address) =>
      `The list goes round in circles: ${address} comes a second time or brings nothing new. Tell those who run the council information system.`,
    notJson: (address, reason) =>
      `${address} is not JSON (${reason}). Check that this is the address of the OParl interface.`,
    compressed: (address, coding) =>
      `${address} answers compressed (${coding}) although that was not asked for. Tell those who run the council information system.`,
    tooDeep: (address, deepest) =>
      `${address} is nested more than ${deepest} levels deep and is not read. Check the source.`,
    notOparl: (address) =>
      `${address} is no OParl object and no list of them. Name the address of the system or of the body.`,
    notList: (address) =>
      `${address} should be a list of OParl objects and is not. Tell those who run the council information system.`,
    wrongId: (address, id) =>
      `${address} pretends to be ${id}, which is on another machine. Import that address if it can be trusted.`,
    noJsonFiles: (folder) => `The folder ${folder} has no JSON files with OParl objects. Check the path.`,
    unreadable: (path, reason) => `${path} cannot be read (${reason}). Check its permissions.`,
  },
});
