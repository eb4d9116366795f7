import { Module } from '@nestjs/common';
import { ExportContracts } from './contracts/export-contracts.service.js';
import { ImportContracts } from './contracts/import-contracts.service.js';
import { MergeFile } from './contracts/merge-file.service.js';

/** How facts come in and go out as files. */
@Module({ providers: [MergeFile, ImportContracts, ExportContracts], exports: [ImportContracts, ExportContracts] })
export class ExchangeModule {}
