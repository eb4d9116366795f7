const STOP_SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** The first signal asks to stop; a second one finds no listener any more and ends the process at once. */
export function stopSignal(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = (): void => {
    for (const signal of STOP_SIGNALS) process.off(signal, stop);
    resolve();
  };
  for (const signal of STOP_SIGNALS) process.on(signal, stop);
  return promise;
}
