// A worker in a process of its own, so that a test can kill it: settings as JSON in the first argument.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';

const built = (file: string): string => new URL(`../../dist/${file}`, import.meta.url).href;
const { AppModule } = (await import(built('app.module.js'))) as typeof import('../../src/app.module.js');
const { parseSettings } = (await import(
  built('config/load-settings.js')
)) as typeof import('../../src/config/load-settings.js');
const { MailComposers } = (await import(
  built('mail/mail-composer.js')
)) as typeof import('../../src/mail/mail-composer.js');
const { Deliver } = (await import(
  built('mail/deliver.service.js')
)) as typeof import('../../src/mail/deliver.service.js');

const app = await NestFactory.createApplicationContext(AppModule.with(parseSettings(JSON.parse(process.argv[2]!))), {
  logger: ['error'],
});
app.get(MailComposers).register({
  purpose: 'test',
  compose: (mail) => Promise.resolve({ subject: mail.name, text: mail.name, html: `<p>${mail.name}</p>` }),
});
await app.get(Deliver).deliver();
await app.close();
