/** The part of hoodiecrow-imap that tests use; it has no types of its own. */
declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net';

  export interface HoodiecrowMessage {
    raw: string | Buffer;
    uid: number;
    flags: string[];
  }
  export interface HoodiecrowServer {
    server: Server;
    users: Record<string, { password: string }>;
    listen(port: number, host: string, done: () => void): void;
    getMailbox(path: string): { messages: HoodiecrowMessage[] } | undefined;
    appendMessage(mailbox: string, flags: string[], internalDate: string | false, raw: string | Buffer): void;
    close(done: () => void): void;
  }
  export default function hoodiecrow(options: object): HoodiecrowServer;
}
