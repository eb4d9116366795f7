import { Module } from '@nestjs/common';
import { ContractListQuery } from './contract-list/contract-list.query.js';
import { FilterChoicesQuery } from './filter-choices.query.js';
import { History } from './history.query.js';
import { UndoImport } from './import-contracts/undo/undo-import.service.js';
import { ImportOrganisation } from './organisation/import-organisation.service.js';
import { SessionList } from './session-list.query.js';

const PROVIDERS = [ContractListQuery, FilterChoicesQuery, History, ImportOrganisation, SessionList, UndoImport];

/** Employees, units, positions, programmes, grants, committees and contracts: what is true. */
@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class RegistryModule {}
