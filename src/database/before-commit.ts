import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';

type Step = (manager: EntityManager) => Promise<void>;

const steps = new AsyncLocalStorage<Step>();

/** Runs work in which every unit of work takes one more step before it commits, in its own transaction. */
export const withBeforeCommit = <T>(step: Step, work: () => Promise<T>): Promise<T> => steps.run(step, work);

/** The step that the present work asks for. */
export const stepBeforeCommit = (): Step | undefined => steps.getStore();
