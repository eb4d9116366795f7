import { messages } from '../shared/locale.js';

export const serveMessages = messages({
  de: {
    address: (url: string) => `Verbleib ist bereit: ${url}`,
    worker: 'Verbleib arbeitet Termine ab (ohne Weboberfläche).',
    exposed:
      'Achtung: Der Dienst ist von anderen Rechnern aus ohne Verschlüsselung erreichbar, Passwörter wären im Netz lesbar. Bitte einen Proxy mit TLS davorschalten und seine Adresse (https://…) in PUBLIC_URL nennen; docs/security.md zeigt, wie.',
    firstAdmin: (link: string) =>
      `Es gibt noch kein Konto. Dieser Link legt das erste an (Systemverwaltung); er gilt 24 Stunden und nur einmal:\n${link}`,
    stopping: 'Wird beendet; laufende Aufträge werden noch abgeschlossen …',
    stillRunning:
      'Ein Auftrag lief noch und wurde abgebrochen. Nach dem nächsten Start wird er von selbst noch einmal ausgeführt.',
    badRole: (role: string) => `„${role}“ ist keine Rolle. Möglich sind: all, web, worker.`,
    portInUse: (port: number) =>
      `Port ${port} ist schon belegt. Bitte das andere Programm beenden oder mit PORT bzw. --port einen freien Port wählen.`,
    portForbidden: (port: number) =>
      `Port ${port} darf dieser Benutzer nicht öffnen. Bitte mit PORT bzw. --port einen Port ab 1024 wählen.`,
    alreadyServed: (dataDir: string) =>
      `Das Datenverzeichnis ${dataDir} wird schon von einem anderen Verbleib benutzt. Bitte dieses zuerst beenden oder mit --data-dir ein anderes Verzeichnis nennen; mehrere Dienste nebeneinander brauchen einen PostgreSQL-Server (DATABASE_URL).`,
  },
  en: {
    address: (url: string) => `Verbleib is ready: ${url}`,
    worker: 'Verbleib works through its schedules (without web pages).',
    exposed:
      'Warning: other machines can reach the service without encryption, and passwords could be read on the network. Put a proxy with TLS in front and name its address (https://…) in PUBLIC_URL; docs/security.md shows how.',
    firstAdmin: (link: string) =>
      `There is no account yet. This link makes the first (an administrator); it is good for 24 hours and only once:\n${link}`,
    stopping: 'Stopping; running jobs are finished first …',
    stillRunning: 'A job was still running and was cut off. It will be run again by itself after the next start.',
    badRole: (role: string) => `"${role}" is not a role. Possible are: all, web, worker.`,
    portInUse: (port: number) =>
      `Port ${port} is already in use. Stop the other program, or choose a free port with PORT or --port.`,
    portForbidden: (port: number) =>
      `This user may not open port ${port}. Choose a port from 1024 with PORT or --port.`,
    alreadyServed: (dataDir: string) =>
      `The data directory ${dataDir} is already used by another Verbleib. Stop that one first, or name another directory with --data-dir; several services side by side need a PostgreSQL server (DATABASE_URL).`,
  },
});
